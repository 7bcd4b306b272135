package dev.mcptools.runtime.discovery;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds tools by words, the best first: BM25 over names, titles, tags, descriptions and arguments. */
final class ToolIndex {
    private static final String EXACT_NAME = "exact";
    private static final String TAG = "tag";
    private static final String ACCESS = "access";

    /** How much a word counts where it stands: a tool is called after what it does, and mentions much else. */
    private static final Map<String, Float> WEIGHTS =
            Map.of("name", 4f, "title", 3f, "tags", 2f, "description", 1f, "arguments", 0.5f);

    /** A word that somebody else would have used counts less than the one that was given. */
    private static final float SYNONYM = 0.3f;

    private static final float MISSPELT = 0.5f;

    /** How much a word's second-best place adds to its best one. */
    private static final float ELSEWHERE = 0.2f;

    /** Where words leave it open, looking comes before changing. */
    private static final Query LOOKS =
            new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(ACCESS, Access.READ.name()))), 1);

    /** BM25's k1 and b: a long description is no worse than a short one, so length counts less than it does by default. */
    private static final float TERM_FREQUENCY = 1.2f;

    private static final float LENGTH = 0.2f;

    private final IndexSearcher searcher;
    private final List<Tool> tools;

    private ToolIndex(IndexSearcher searcher, List<Tool> tools) {
        this.searcher = searcher;
        this.tools = tools;
    }

    /**
     * What was found.
     *
     * @param tools the best ones, best first
     * @param total how many there are in all
     */
    record Found(List<Tool> tools, int total) {}

    static ToolIndex of(List<Tool> tools) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ToolText.ANALYZER))) {
                for (Tool tool : tools) {
                    writer.addDocument(document(tool));
                }
                writer.forceMerge(1);
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(new BM25Similarity(TERM_FREQUENCY, LENGTH));
            return new ToolIndex(searcher, tools);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the tools that have something to do with these words}
     *
     * @param words the words; none at all find every tool, in the order of their names
     * @param tag a tag that the tools have
     * @param most how many to return
     */
    Found search(String words, Optional<String> tag, int most) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (words.isBlank()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            clauses(words).forEach(clause -> any.add(clause, Occur.SHOULD));
            query.add(any.build(), Occur.MUST).add(LOOKS, Occur.SHOULD);
        }
        tag.ifPresent(name -> query.add(new TermQuery(new Term(TAG, name)), Occur.FILTER));
        return found(query.build(), most);
    }

    /** {@return the names that are most like this one} */
    List<String> like(String name, int most) {
        return search(name, Optional.empty(), most).tools().stream()
                .map(tool -> tool.descriptor().name())
                .toList();
    }

    private Found found(Query query, int most) {
        try {
            // Documents were added in the order of names: equal scores keep it.
            TopDocs top = searcher.search(query, tools.size(), new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC));
            List<Tool> found = new ArrayList<>();
            for (ScoreDoc each : top.scoreDocs) {
                if (found.size() < most) {
                    found.add(tools.get(each.doc));
                }
            }
            return new Found(found, top.scoreDocs.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Query> clauses(String words) {
        List<Query> clauses = new ArrayList<>();
        for (String word : ToolText.words(words)) {
            List<Query> spellings = new ArrayList<>(anywhere(word, 1));
            Synonyms.of(word).forEach(synonym -> spellings.addAll(anywhere(synonym, SYNONYM)));
            if (!isKnown(word)) {
                spellings.addAll(misspelt(word));
            }
            clauses.add(new DisjunctionMaxQuery(spellings, ELSEWHERE));
        }
        clauses.add(new BoostQuery(new TermQuery(new Term(EXACT_NAME, words.strip())), 100));
        return clauses;
    }

    private static List<Query> anywhere(String word, float weight) {
        return WEIGHTS.entrySet().stream()
                .<Query>map(field ->
                        new BoostQuery(new TermQuery(new Term(field.getKey(), word)), field.getValue() * weight))
                .toList();
    }

    private static List<Query> misspelt(String word) {
        int edits = word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
        return edits == 0
                ? List.of()
                : WEIGHTS.entrySet().stream()
                        .<Query>map(field -> new BoostQuery(
                                new FuzzyQuery(new Term(field.getKey(), word), edits, 1), field.getValue() * MISSPELT))
                        .toList();
    }

    private boolean isKnown(String word) {
        try {
            for (String field : WEIGHTS.keySet()) {
                if (searcher.getIndexReader().docFreq(new Term(field, word)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Tool tool) {
        Document document = new Document();
        ToolText.fields(tool).forEach((field, text) -> document.add(new TextField(field, text, Field.Store.NO)));
        document.add(new StringField(ACCESS, tool.descriptor().access().name(), Field.Store.NO));
        document.add(new StringField(EXACT_NAME, tool.descriptor().name(), Field.Store.NO));
        Stream.concat(
                        tool.descriptor().tags().stream(),
                        Stream.of(tool.descriptor().resource()))
                .forEach(tag -> document.add(new StringField(TAG, tag, Field.Store.NO)));
        return document;
    }
}
