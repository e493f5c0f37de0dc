// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.List;

/**
 * What a numbered part of a picture is, or which part it is that is asked for: one point.
 *
 * @param part id of the part that is asked about; empty when a part is the answer
 * @param correct id of the right option
 */
public record PartAsked(String id, String text, String part, List<Option> options, String correct, String explanation)
        implements OneRight {
    public PartAsked {
        Question.must(Option.offered(options, correct), id, "no option " + correct);
    }

    /** Whether one answers by choosing a part, in the list or in the picture. */
    public boolean isPointed() {
        return part.isEmpty();
    }
}
