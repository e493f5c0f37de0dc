// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a part of a model, in the reader's language but for its own words.
 *
 * @param element id in the version it was said about; empty for the whole model
 * @param name what the element was called then; empty for the whole model
 * @param here whether the version shown has that very element, or it is about the whole
 * @param kind such as "Question"
 * @param words tag of the language it is written in
 * @param author as those it is meant for may know them
 * @param about which copy it was said about, such as "MS3, 2"
 * @param own whether the reader is one of those it is meant for, and may mark it
 * @param mark how those it is meant for took it; null while nobody has said
 * @param reply what they answered, empty for nothing
 * @param path of its own page
 */
public record ModelNote(
        String uid,
        String element,
        String name,
        boolean here,
        String kind,
        String text,
        String words,
        String author,
        Instant at,
        String about,
        boolean own,
        @Nullable Mark mark,
        String reply,
        String path) {

    /** How those whose model it is take what was said. */
    public enum Mark {
        READ,
        ANSWERED
    }
}
