// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.text.OwnText;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The person's own words, read and judged by a teacher. */
@Dependent
class TextKind implements TaskKind {
    @Override
    public String name() {
        return "REFLECTION";
    }

    /** A package may call it a plain text too. */
    @Override
    public boolean handles(Exercise exercise) {
        return exercise.content().containsKey("texts")
                && (exercise.kind().equals(name()) || exercise.kind().equals("TEXT"));
    }

    @Override
    public String template() {
        return "exercise/text.jte";
    }

    @Override
    public OwnText task(Exercise exercise, Language language) {
        return OwnText.read(exercise.content(), language);
    }
}
