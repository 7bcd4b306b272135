package dev.mcptools.octapipe.extension.research;

import dev.mcptools.runtime.research.Candidate;
import dev.mcptools.runtime.research.Corpus;
import dev.mcptools.runtime.research.Document;
import dev.mcptools.runtime.research.Reading;
import dev.mcptools.runtime.research.Words;
import java.util.List;
import java.util.Optional;

/** Databases and their records, pipelines and their cards, tasks, and the notes on records, cards and tasks. */
public final class OctapipeCorpus implements Corpus {
    private final Addresses addresses;

    /**
     * All of an account.
     *
     * @param addresses what its objects are cited by
     */
    public OctapipeCorpus(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<Candidate> search(Words words, Reading reading) {
        return new OneSearch(words, reading, addresses).candidates();
    }

    @Override
    public boolean isId(String id) {
        return ObjectId.of(id).isPresent();
    }

    @Override
    public Optional<Document> fetch(String id, Reading reading) {
        return ObjectId.of(id).flatMap(known -> new WholeObject(reading, addresses).document(known));
    }
}
