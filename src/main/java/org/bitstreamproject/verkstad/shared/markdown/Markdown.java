// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A text in CommonMark with tables. Links of our own lead to a term, an exercise or a model
 * ({@code [word](term:processOwner)}, {@code [try it](exercise:E1.2)}, {@code ![what it shows](model:models/x.yaml)}); what
 * stands there, the caller knows.
 */
public final class Markdown {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern LICENCE_LINE = Pattern.compile("\\A<!-- SPDX-License-Identifier: [\\w.+-]+ -->");

    private Markdown() {}

    /** What the text may not say, in its order; empty when all is well. */
    public static List<Slip> slips(String text) {
        return new Slips().in(parse(text));
    }

    /** Every link of our own, in the order of the text. */
    public static List<Reference> references(String text) {
        return References.in(parse(text));
    }

    /** The text as pieces of a page whose own headings end at this level. @param under 1 when the page has only its h1 */
    public static Reading read(String text, int under) {
        return new Rendering(under).of(parse(text));
    }

    /** Our own kinds of links. */
    public enum Kind {
        TERM,
        EXERCISE,
        MODEL;

        /** What stands before the colon. */
        public String scheme() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param line counted from 1 */
    public record Reference(Kind kind, String target, int line) {}

    /** @param line counted from 1 */
    public record Slip(int line, Trouble trouble) {}

    static final Set<String> FOREIGN_SCHEMES = Set.of("https");

    static List<TablesExtension> extensions() {
        return TABLES;
    }

    static int line(Node node) {
        var spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            return spans.get(0).getLineIndex() + 1;
        }
        return node.getParent() == null ? 1 : line(node.getParent());
    }

    private static Node parse(String text) {
        // the licence line of a source file is for machines; its line stays, so that the others keep their numbers
        return PARSER.parse(LICENCE_LINE.matcher(text).replaceFirst(""));
    }
}
