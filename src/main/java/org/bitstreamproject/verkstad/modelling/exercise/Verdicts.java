// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.check.Checker;

/** What the rules say, asked once about each model: the one that is broken further was judged when it was made. */
final class Verdicts {

    private final Checker checker;
    private final Map<Model, List<Finding>> said = new IdentityHashMap<>();

    Verdicts(Checker checker) {
        this.checker = checker;
    }

    List<Finding> of(Model model) {
        return said.computeIfAbsent(model, each -> checker.check(each).all());
    }
}
