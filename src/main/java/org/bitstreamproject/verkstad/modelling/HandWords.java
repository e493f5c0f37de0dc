// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;

/** What the drawing editor says when one takes hold of something; written into the page beside {@link DrawingWords}. */
public final class HandWords {

    /** Endings of the messages {@code hand.…}. */
    public static final List<String> KEYS = List.of("""
        tools mark markHow space spaceHow room nothingThere arrange left centre right top middle bottom across down
        roomRight roomBelow tidyThese tidy tidied tidiedThese notPlaced already chooseTwo chooseThree chosen some placed
        sized sizeFixed fixed lying turn turnLast joinSelf joinNever joinThere joinOne joinTo copy copied paste pasted lines
        nothingCopied nothingFits tooMany tooLong leftOut find overview pad keysPlace keysSome marked unmarked isMarked
        """.strip().split("\\s+"));

    private HandWords() {}
}
