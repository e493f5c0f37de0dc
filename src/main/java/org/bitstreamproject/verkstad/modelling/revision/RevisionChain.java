// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revisions of one model by number, from a whole content on: puts together what any of them said. */
public record RevisionChain(Map<Integer, Link> links) {

    /**
     * One revision as it is stored.
     *
     * @param content the whole, blank when only the difference is kept
     * @param delta to the content of {@code parentNo}; null for a revision that says again what {@code contentNo} said
     */
    public record Link(
            int contentNo,
            int parentNo,
            String content,
            @Nullable String delta) {}

    public JsonObject content(int number) {
        var link = links.get(number);
        if (link == null) {
            throw new IllegalStateException("revision " + number + " is missing");
        }
        if (!link.content().isEmpty()) {
            return Delta.parse(link.content());
        }
        return link.delta() == null
                ? content(link.contentNo())
                : Delta.apply(content(link.parentNo()), Delta.parse(link.delta()));
    }
}
