// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.sort.CardSort;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Cards to sort into piles. */
@Dependent
class CardSortKind implements TaskKind {
    @Override
    public String name() {
        return "SORT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals(name()) && exercise.content().containsKey("cards");
    }

    @Override
    public String template() {
        return "exercise/cards.jte";
    }

    @Override
    public CardSort task(Exercise exercise, Language language) {
        return CardSort.read(exercise.content(), language);
    }
}
