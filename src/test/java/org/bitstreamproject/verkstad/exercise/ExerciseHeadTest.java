// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

class ExerciseHeadTest {
    @TestOnBothDatabases
    void marksNeighbourWordsOfTheBriefAndListsThem(Database db) {
        var anna = Learner.alone(db);

        List<ExerciseHead> heads = db.in(em -> new CourseBuilder(em)
                .packages().of(anna.session().edition()).exercises().stream()
                        .map(exercise -> ExerciseHead.of(anna.visit(em, exercise.id())))
                        .toList());

        assertThat(heads).anySatisfy(head -> assertThat(head.words()).isNotEmpty());
        assertThat(heads).allSatisfy(head -> {
            assertThat(head.words())
                    .allSatisfy(word -> assertThat(head.marked()).contains("#term-" + word.id()));
            assertThat(head.marked().replaceAll("<[^>]*>", "")).isNotBlank();
        });
    }
}
