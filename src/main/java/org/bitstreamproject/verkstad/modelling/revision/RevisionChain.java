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
            @Nullable String delta) {

        /** The revision that this one's content is made from. */
        int from() {
            return delta == null ? contentNo : parentNo;
        }
    }

    /** @throws BrokenChain when a revision on the way is missing or damaged */
    public JsonObject content(int number) {
        var link = links.get(number);
        if (link == null) {
            throw new BrokenChain("revision " + number + " is missing");
        }
        if (!link.content().isEmpty()) {
            return Delta.parse(link.content());
        }
        if (link.from() >= number) {
            throw new BrokenChain("revision " + number + " is made from " + link.from());
        }
        return link.delta() == null
                ? content(link.from())
                : Delta.apply(content(link.from()), Delta.parse(link.delta()));
    }
}
