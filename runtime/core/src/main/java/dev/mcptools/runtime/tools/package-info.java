/**
 * Tools: what they are, how they are called, what they answer; and prompts and resources beside them.
 *
 * <p>What generated and hand-written code knows is public: {@link dev.mcptools.runtime.tools.Tool} and its descriptor,
 * {@link dev.mcptools.runtime.tools.ToolCall}, {@link dev.mcptools.runtime.tools.ToolResult},
 * {@link dev.mcptools.runtime.tools.ToolRegistry}. The rest is the way of a call:
 *
 * <ol>
 *   <li>{@link dev.mcptools.runtime.tools.Toolbox} has the tools that a client is shown. {@code ToolCalls} is what calls
 *       of one account share; it runs interceptors, and {@code FailureBoundary} makes answers of what is thrown.
 *   <li>{@code Preparation} makes of a client's arguments what a tool reads: {@code ArgumentValidator}, then
 *       {@code NamesToIds}, {@code FieldArguments}, {@code Lineage}. What these know of the account they have from
 *       {@code KnownLists}, {@code LiveFields} and {@code SourceList}.
 *   <li>{@code OperationCall} answers with one request, by waiting for a job ({@code JobWait}), or in bulk:
 *       {@code MatchingCall} does the same to all that matches filters, {@code RowsCall} creates rows. Each has its run and
 *       its report; {@code BulkConfirmation} is between them.
 *   <li>{@code OperationRequest} sends one request. {@code AnswerReader} reads what comes back in one {@code JsonPass}, held
 *       against an {@code Outline}; {@code Paging} and {@code NextPage} know pages, {@code Failures} what went wrong.
 * </ol>
 */
@NullMarked
package dev.mcptools.runtime.tools;

import org.jspecify.annotations.NullMarked;
