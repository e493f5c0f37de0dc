// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.exercise.Task.Gap;

/**
 * Things in their order. A point for each that comes straight after the one it should follow: one thing put wrong does not
 * spoil the rest.
 *
 * @param items as they are shown
 * @param correct their ids in the right order
 */
public record Ordering(String id, String text, List<Option> items, List<String> correct, String explanation)
        implements Question {
    public Ordering {
        Question.must(items.size() > 1, id, "fewer than two to put in order");
        Question.must(
                correct.size() == items.size()
                        && items.stream().map(Option::id).allMatch(correct::contains)
                        && Set.copyOf(correct).size() == correct.size(),
                id,
                "the right order is not of the same things");
    }

    /** Name and id of the item's control; the first carries the question's own. */
    public String control(Option item) {
        return items.indexOf(item) == 0 ? id : id + "." + item.id();
    }

    /** 1, 2, 3 … as many as there are items. */
    public List<String> places() {
        var places = new ArrayList<String>();
        items.forEach(item -> places.add(String.valueOf(places.size() + 1)));
        return places;
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var places = places();
        var answers = new LinkedHashMap<String, String>();
        for (var item : items) {
            typed.getOrDefault(control(item), List.of()).stream()
                    .filter(places::contains)
                    .findFirst()
                    .ifPresent(place -> answers.put(control(item), place));
        }
        return answers;
    }

    /** Every item has a place, and no two have the same. */
    @Override
    public List<Gap> gaps(int number, Map<String, String> answers) {
        var gaps = new ArrayList<Gap>();
        var taken = new ArrayList<String>();
        for (var item : items) {
            var place = answers.get(control(item));
            if (place == null) {
                gaps.add(new Gap(control(item), "exercise.quiz.unplaced", number, item.text()));
            } else if (taken.contains(place)) {
                gaps.add(new Gap(control(item), "exercise.quiz.samePlace", number, place));
            } else {
                taken.add(place);
            }
        }
        return gaps;
    }

    @Override
    public int points() {
        return items.size() - 1;
    }

    @Override
    public int given(Map<String, String> answers) {
        var order = order(answers);
        var right = 0;
        for (var i = 1; i < order.size(); i++) {
            right += follows(order.get(i - 1), order.get(i)) ? 1 : 0;
        }
        return right;
    }

    @Override
    public List<Said> said(Map<String, String> answers) {
        var order = order(answers);
        var said = new ArrayList<Said>();
        for (var i = 0; i < order.size(); i++) {
            var item = order.get(i);
            var right = i == 0 ? correct.get(0).equals(item.id()) : follows(order.get(i - 1), item);
            said.add(new Said((i + 1) + ". " + item.text(), right));
        }
        return said;
    }

    @Override
    public String explanation(Map<String, String> answers) {
        return explanation;
    }

    private boolean follows(Option before, Option after) {
        return correct.indexOf(after.id()) == correct.indexOf(before.id()) + 1;
    }

    private List<Option> order(Map<String, String> answers) {
        return items.stream()
                .filter(item -> answers.containsKey(control(item)))
                .sorted(Comparator.comparingInt(item -> Integer.parseInt(answers.getOrDefault(control(item), "0"))))
                .toList();
    }
}
