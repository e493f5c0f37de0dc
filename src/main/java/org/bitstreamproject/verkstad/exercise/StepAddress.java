// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.jspecify.annotations.Nullable;

/** Where a form that is not finished goes on: a button says {@code save}, or {@code step:} and where to. Pure. */
final class StepAddress {
    /** What a step is called; anything else in an address is as if it were not there. */
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private StepAddress() {}

    /** What follows the exercise's path; empty when the answers are to be judged. @param query of the page the form stood on */
    static Optional<String> asked(FormBody form, FormBody query) {
        var action = form.first("_action");
        if ("save".equals(action)) {
            return Optional.of("?saved=1"
                    + step(query.first("step")).map(at -> "&step=" + at).orElse(""));
        }
        return action != null && action.startsWith("step:")
                ? step(action.substring("step:".length())).map(to -> "?step=" + to)
                : Optional.empty();
    }

    /** Empty when nothing, or nothing that can be a step, was asked for. */
    static Optional<String> step(@Nullable String asked) {
        return Optional.ofNullable(asked).filter(text -> STEP.matcher(text).matches());
    }
}
