// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;

/** What a drawing says in which errors are pointed at; written into the page beside what {@link DrawingWords} lend it. */
public final class HuntWords {

    /** Endings of the messages {@code hunt.…}. */
    public static final List<String> KEYS = List.of("""
        region how marks count done ask held partOf whole take close full put changed taken keys keysAct
        isMarked show found missed wrong isFound isMissed isWrong result
        """.strip().split("\\s+"));

    /** Endings of the messages {@code drawing.…} that it says too. */
    public static final List<String> OF_DRAWING = List.of("""
        look zoomIn zoomOut fit unnamed stands more noNext noBefore noOther noLines ways keysReading keysFlow keysLines
        keysZoom
        """.strip().split("\\s+"));

    private HuntWords() {}
}
