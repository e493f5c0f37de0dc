// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.sort;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Cards to put in piles: a point for each that lies where it belongs. */
public record CardSort(List<Pile> piles, List<Card> cards) implements Task {
    /** @param description what the cards of this pile answer */
    public record Pile(String id, String name, String description) {}

    /**
     * @param explanation said when it lies right
     * @param hint said when it does not; gives nothing away
     */
    public record Card(String id, String text, String pile, String explanation, String hint) {}

    public CardSort {
        for (var card : cards) {
            if (find(piles, card.pile()).isEmpty()) {
                throw new IllegalArgumentException("card " + card.id() + ": no pile " + card.pile());
            }
        }
    }

    /** @throws RuntimeException when the content has no cards and piles */
    public static CardSort read(JsonObject content, Language language) {
        var localized = LocalizedJson.in(language, content);
        return new CardSort(
                localized.getJsonArray("piles").getValuesAs(JsonObject.class).stream()
                        .map(pile ->
                                new Pile(pile.getString("id"), pile.getString("name"), pile.getString("description")))
                        .toList(),
                localized.getJsonArray("cards").getValuesAs(JsonObject.class).stream()
                        .map(card -> new Card(
                                card.getString("id"),
                                card.getString("text"),
                                card.getString("pile"),
                                card.getString("explanation"),
                                card.getString("hint")))
                        .toList());
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        for (var card : cards) {
            typed.getOrDefault(card.id(), List.of()).stream()
                    .filter(pile -> find(piles, pile).isPresent())
                    .findFirst()
                    .ifPresent(pile -> answers.put(card.id(), pile));
        }
        return answers;
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        return cards.stream()
                .filter(card -> !answers.containsKey(card.id()))
                .map(card -> new Gap(card.id(), "exercise.cards.unplaced", card.text()))
                .toList();
    }

    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(cards.stream().filter(card -> isRight(card, answers)).count(), cards.size());
    }

    public boolean isRight(Card card, Map<String, String> answers) {
        return card.pile().equals(answers.get(card.id()));
    }

    public long placed(Map<String, String> answers) {
        return cards.stream().filter(card -> answers.containsKey(card.id())).count();
    }

    /** The cards that were put in this pile, in the order of the form. */
    public List<Card> in(Pile pile, Map<String, String> answers) {
        return cards.stream()
                .filter(card -> pile.id().equals(answers.get(card.id())))
                .toList();
    }

    /** Name of the pile it was put in. */
    public String pileOf(Card card, Map<String, String> answers) {
        return find(piles, answers.getOrDefault(card.id(), "")).map(Pile::name).orElse("–");
    }

    /** Id of a radio; the first carries the card's own. */
    public String inputId(Card card, Pile pile) {
        var index = piles.indexOf(pile);
        return index == 0 ? card.id() : card.id() + "-" + index;
    }

    private static Optional<Pile> find(List<Pile> piles, String id) {
        return piles.stream().filter(pile -> pile.id().equals(id)).findFirst();
    }
}
