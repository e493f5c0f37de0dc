// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.JsonObject;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Draws a model of the course package for a page of an exercise. Implemented by whoever knows models. */
public interface Illustrations {
    /** @param model course data with type, nodes and edges; texts in three languages */
    Picture draw(JsonObject model, Language language);

    /**
     * The same with numbers at some of its parts.
     *
     * @param parts ids of elements and relations, the first is number 1
     * @param told whether the picture says what everything is; else its words tell only how it is drawn
     */
    default Picture numbered(JsonObject model, List<String> parts, Language language, boolean told) {
        return draw(model, language);
    }

    /**
     * A picture with what it says in words.
     *
     * @param svg safe to put into a page as it is, with a title and a description
     * @param lines the same in words, in reading order
     */
    record Picture(String svg, List<String> lines) {}
}
