/**
 * An Octapipe API to test and to show things against, without Octapipe.
 *
 * <p>{@link dev.mcptools.octapipe.sandbox.OctapipeSandbox} starts it, {@code Routes} shows all of it. A request goes
 * through {@code http} (rate limit, faults, token, routing) to its endpoint in {@code resource}, which reads it by {@code
 * rules} and works on the {@code store} of {@code model} records that {@code seed} has filled.
 *
 * <p>Paths, members and statuses are those of the OpenAPI document in octapipe-spec. Where nothing public says how
 * Octapipe behaves, the sandbox does what Laravel does, which Octapipe shows signs of being made with; and it decides:
 *
 * <ul>
 *   <li>PUT needs every required member. Optional ones that are left out keep their value, null clears them. What the
 *       vendor's SDK sends along, such as {@code created_at}, is ignored.
 *   <li>{@code custom_fields_values} replaces all values, except those of read-only fields: these may be sent back
 *       unchanged, and no otherwise.
 *   <li>An import is done as a whole or not at all; each bad row is named by its place, as in {@code 7.name}.
 *   <li>A bulk update counts a record that already holds the new values as updated.
 *   <li>A card's timeline has every stage of its pipeline, with the time at which the card last came into it.
 *   <li>Whoever asks for JSON gets 429 in JSON; others get the text {@code Too Many Attempts.}
 * </ul>
 */
@NullMarked
package dev.mcptools.octapipe.sandbox;

import org.jspecify.annotations.NullMarked;
