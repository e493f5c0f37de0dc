// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes from what was sent the answers a task knows, and drops the rest. */
final class Entered {
    private final Map<String, List<String>> typed;
    private final Map<String, String> answers = new LinkedHashMap<>();

    Entered(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** Kept when it is one of these. */
    Entered choice(String name, Collection<String> allowed) {
        var sent = first(name);
        if (allowed.contains(sent)) {
            answers.put(name, sent);
        }
        return this;
    }

    /** Kept as written, with plain line ends; however long it is, the person sees it again. */
    Entered words(String name) {
        var sent = first(name).replace("\r\n", "\n").strip();
        if (!sent.isEmpty()) {
            answers.put(name, sent);
        }
        return this;
    }

    Map<String, String> answers() {
        return answers;
    }

    private String first(String name) {
        var values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** Characters as people count them. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
