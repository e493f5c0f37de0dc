// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;

/** What the drawing editor says about others' comments; written into the page beside {@link DrawingWords}. */
public final class NoteWords {

    /** Endings of the messages {@code annotation.canvas.…}. */
    public static final List<String> KEYS = List.of("""
        title show hide next previous none about whole elsewhere gone goneText go by read answer isNew isREAD
        isANSWERED reply has marked notMarked count
        """.strip().split("\\s+"));

    private NoteWords() {}
}
