// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;

/**
 * Judges one rule by another model of the same case.
 *
 * @param applies which models it is about
 * @param other the model it needs; without it the rule is told as not checked, unless it is judged alone as well
 */
record Across(
        String id, Predicate<Model> applies, Needed other, BiFunction<Model, Model, List<Violation>> violations) {}
