// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Reads rubric.yaml. */
final class RubricReader {
    private RubricReader() {}

    static Rubric rubric(Place top) {
        top.only("levels", "criteria", "gate", "rounds");
        return new Rubric(
                top.list("levels", level -> new Rubric.Level(level.integer("level"), level.localized("label"))),
                top.list("criteria", RubricReader::criterion),
                gate(top.at("gate")));
    }

    static List<ReviewRound> rounds(Place top) {
        return top.list("rounds", RubricReader::round);
    }

    private static Rubric.Criterion criterion(Place place) {
        place.only("id", "weight", "of", "title", "levels");
        var levels = place.localizedEach("levels");
        if (levels.size() != 4) {
            throw place.fault(Trouble.of("fault.levels", levels.size()));
        }
        return new Rubric.Criterion(
                place.text("id"),
                place.integer("weight"),
                place.oneOf(Of.class, "of") == Of.CASE,
                place.localized("title"),
                levels);
    }

    private static Rubric.Gate gate(Place place) {
        place.only("atLeast", "sound");
        Map<String, Integer> atLeast = new LinkedHashMap<>();
        var levels = place.at("atLeast");
        levels.names().forEach(name -> atLeast.put(name, levels.integer(name)));
        var sound = place.at("sound");
        return new Rubric.Gate(Map.copyOf(atLeast), sound.texts("of"), sound.integer("level"), sound.integer("count"));
    }

    private static ReviewRound round(Place place) {
        place.only("id", "title", "after", "item", "sections", "criteria", "opens", "due", "answersBy", "prompts");
        return new ReviewRound(
                place.text("id"),
                place.localized("title"),
                place.text("after"),
                place.text("item"),
                place.texts("sections"),
                place.texts("criteria"),
                place.offset("opens"),
                place.offset("due"),
                place.offset("answersBy"),
                place.localizedEach("prompts"));
    }

    private enum Of {
        CASE,
        PERSON
    }
}
