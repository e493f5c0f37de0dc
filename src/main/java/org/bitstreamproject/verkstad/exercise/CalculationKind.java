// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.calculation.Calculation;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Numbers to work out from given figures. */
@Dependent
class CalculationKind implements TaskKind {
    @Override
    public String name() {
        return "CALC";
    }

    @Override
    public String template() {
        return "exercise/calculation.jte";
    }

    @Override
    public Calculation task(Exercise exercise, Language language) {
        return Calculation.read(exercise.content(), language);
    }
}
