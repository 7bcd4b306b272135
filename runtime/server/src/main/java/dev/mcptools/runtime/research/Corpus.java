package dev.mcptools.runtime.research;

import java.util.List;
import java.util.Optional;

/**
 * What is searched and fetched: the objects of an API, each under an id that says all it takes to read it again.
 *
 * <p>Both methods read only what the client of the call is shown ({@link Reading#shows}).
 */
public interface Corpus {

    /**
     * {@return what may match some of the words, in any order}
     *
     * @param words the words of the query
     * @param reading what is read with
     */
    List<Candidate> search(Words words, Reading reading);

    /** {@return whether an id is one that {@link #search} could have given} */
    boolean isId(String id);

    /**
     * {@return the object of this id; empty if there is none that the client is shown}
     *
     * @param id one that {@link #isId} accepts
     * @param reading what is read with
     */
    Optional<Document> fetch(String id, Reading reading);
}
