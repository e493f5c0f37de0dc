// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** Whole phrases of a language, filled with the model's own words; grammar lives in the messages alone. */
final class Phrases {

    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    String say(String key, Object... args) {
        return words.text("modelling.prose." + key, args);
    }

    /** The model's words, set apart from the tool's. */
    String quoted(String text) {
        return text.isBlank() ? say("unnamed") : say("name", text);
    }

    String name(Node node) {
        return quoted(Said.of(node));
    }

    /** One subject and what is said of it: {@code "A" is a goal, contributes to "B" and is measured by "C".} */
    String sentence(String subject, List<String> predicates) {
        return predicates.isEmpty() ? say("alone", subject) : say("sentence", subject, joined(predicates));
    }

    /** {@code a, b and c} */
    String joined(List<String> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.get(0);
        }
        // not by filling the pattern again and again, which takes time by the square of a long list
        var between = say("more", "", "");
        var all = String.join(between, parts.subList(0, parts.size() - 1));
        return say("last", all, parts.get(parts.size() - 1));
    }

    /** Sentences after one another. */
    static String together(List<String> sentences) {
        return String.join(" ", sentences);
    }
}
