// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;

/** What the drawing editor says when one looks at a drawing in other ways; written into the page beside {@link DrawingWords}. */
public final class SeeingWords {

    /** Endings of the messages {@code seeing.…}. */
    public static final List<String> KEYS = List.of("""
        see menu compare compareAsIs compareWith compareNone behind walk figures figuresOff print
        printFindings fetching failed closed compared legend count removed pictureOf shownBefore close walking walkStep walkAt walkNone walkFirst
        walkLast walkNext walkPrevious walkSummary walkDirect walkKeys onStep lookOnly keysSee printVersion printPart
        printFindingsTitle figuresTitle figureWork figureWaiting figureOften figureShare figuresOn figuresGone
        """.strip().split("\\s+"));

    private SeeingWords() {}
}
