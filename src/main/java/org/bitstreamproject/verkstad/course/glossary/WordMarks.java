// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.glossary;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Puts links at the words of the list, the longest entry first, and says which language a foreign word in italics is. */
public final class WordMarks {
    private static final Set<String> LEFT_ALONE =
            Set.of("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "th", "summary", "button", "svg");

    private final WordList list;
    private final Language language;
    private final Predicate<Term> wanted;

    /** @param wanted asked for every word found, in the order of the text; what it says yes to is marked */
    public WordMarks(WordList list, Language language, Predicate<Term> wanted) {
        this.list = list;
        this.language = language;
        this.wanted = wanted;
    }

    /** @param html well-formed, as our own renderer makes it */
    public String html(String html) {
        var out = new StringBuilder(html.length() + html.length() / 8);
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                mark(html, at, html.length(), out);
                break;
            }
            mark(html, at, tag, out);
            at = element(html, tag, out);
        }
        return out.toString();
    }

    /** @param typed not yet escaped */
    public String plain(String typed) {
        var escaped = typed.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
        var out = new StringBuilder(escaped.length() + escaped.length() / 8);
        mark(escaped, 0, escaped.length(), out);
        return out.toString();
    }

    /** Copies a tag, or the whole element when it is left alone. @return where to go on */
    private int element(String html, int tag, StringBuilder out) {
        int end = html.indexOf('>', tag) + 1;
        if (end == 0) {
            out.append(html, tag, html.length());
            return html.length();
        }
        var name = name(html, tag);
        if (LEFT_ALONE.contains(name)) {
            int close = html.indexOf("</" + name, end);
            int after = close < 0 ? html.length() : html.indexOf('>', close) + 1;
            out.append(html, tag, after);
            return after;
        }
        if (name.equals("em")) {
            int close = html.indexOf("</em>", end);
            var foreign = close < 0 ? Optional.<Language>empty() : foreign(html.substring(end, close));
            if (foreign.isPresent()) {
                out.append("<em lang=\"").append(foreign.get().code()).append("\">");
                out.append(html, end, close);
                return close;
            }
        }
        out.append(html, tag, end);
        return end;
    }

    /** The other language a word belongs to, when it is none of this one. */
    private Optional<Language> foreign(String words) {
        if (list.find(words, language).isPresent()) {
            return Optional.empty();
        }
        return Arrays.stream(Language.values())
                .filter(other -> other != language && list.find(words, other).isPresent())
                .findFirst();
    }

    private void mark(String text, int from, int to, StringBuilder out) {
        int at = from;
        while (at < to) {
            int end = wordEnd(text, at, to);
            if (end == at) {
                at = skip(text, at, to, out);
                continue;
            }
            at = markAt(text, at, end, to, out);
        }
    }

    /** Marks the longest entry that begins here, else copies one word. @return where to go on */
    private int markAt(String text, int start, int firstEnd, int to, StringBuilder out) {
        int longest = firstEnd;
        int end = firstEnd;
        Term found = null;
        int most = list.longest(text.substring(start, firstEnd), language);
        for (int words = 1; words <= most; words++) {
            var term = list.find(text.substring(start, end), language).orElse(null);
            if (term != null) {
                found = term;
                longest = end;
            }
            int next = end < to && text.charAt(end) == ' ' ? wordEnd(text, end + 1, to) : end;
            if (next <= end + 1) {
                break;
            }
            end = next;
        }
        if (found == null || !wanted.test(found)) {
            out.append(text, start, longest);
            return longest;
        }
        out.append("<a class=\"gl-word");
        if (found.falseFriend()) {
            out.append(" gl-false");
        }
        out.append("\" id=\"at-")
                .append(found.id())
                .append("\" href=\"#term-")
                .append(found.id())
                .append("\">");
        out.append(text, start, longest).append("</a>");
        return longest;
    }

    /** Copies what is no word; an entity such as &amp;amp; is no word either. */
    private static int skip(String text, int at, int to, StringBuilder out) {
        int end = at + 1;
        if (text.charAt(at) == '&') {
            int semicolon = text.indexOf(';', at);
            end = semicolon > 0 && semicolon < to ? semicolon + 1 : end;
        }
        out.append(text, at, end);
        return end;
    }

    /** Letters and digits, with hyphens inside. @return from itself when no word begins there */
    private static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && isInside(text, at, from, to)) {
            at++;
        }
        return at;
    }

    private static boolean isInside(String text, int at, int from, int to) {
        char here = text.charAt(at);
        if (Character.isLetterOrDigit(here)) {
            return true;
        }
        return here == '-' && at > from && at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static String name(String html, int tag) {
        int end = tag + 1;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(tag + 1, end);
    }
}
