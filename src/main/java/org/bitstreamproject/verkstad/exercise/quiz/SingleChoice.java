// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.List;

/** One option is right: one point. @param correct id of the right option */
public record SingleChoice(String id, String text, List<Option> options, String correct, String explanation)
        implements OneRight {
    public SingleChoice {
        Question.must(Option.offered(options, correct), id, "no option " + correct);
    }

    /** Id of an input; the first carries the question's own. */
    public String inputId(Option option) {
        var index = options.indexOf(option);
        return index == 0 ? id : id + "-" + index;
    }
}
