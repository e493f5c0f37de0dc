// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.drawing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.notation.EdgeHabits;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;
import org.bitstreamproject.verkstad.modelling.outline.Value;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** What is asked about elements and relations: the same fields, words and choices as in the forms of the lists. */
final class Attributes {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Attributes() {}

    /** By the type of element or relation; what has none is left out. */
    static JsonObjectBuilder json(Metamodel metamodel, Words words) {
        var all = JSON.createObjectBuilder();
        metamodel.nodeTypes().forEach(type -> add(all, type.name(), metamodel.props(type), "", words));
        metamodel.edgeTypes().forEach(type -> {
            // what it stands in is told as a place
            var place = metamodel
                    .habits(type)
                    .place()
                    .map(EdgeHabits.Place::attribute)
                    .orElse("");
            add(all, type.name(), metamodel.props(type), place, words);
        });
        return all;
    }

    private static void add(
            JsonObjectBuilder all, String owner, Map<String, PropRule> rules, String except, Words words) {
        var values = JSON.createArrayBuilder();
        var asked = Value.all(rules, Map.of(), owner).stream()
                .filter(value -> !value.name().equals(except))
                .toList();
        asked.forEach(value -> values.add(JSON.createObjectBuilder()
                .add("name", value.name())
                .add("words", words.text(value.key()))
                .add("kind", value.rule().kind().name())
                .add("choices", choices(value, words))));
        if (!asked.isEmpty()) {
            all.add(owner, values);
        }
    }

    private static JsonArrayBuilder choices(Value value, Words words) {
        var choices = JSON.createArrayBuilder();
        if (value.isChoice()) {
            value.choices()
                    .forEach(choice -> choices.add(JSON.createObjectBuilder()
                            .add("value", choice)
                            .add("words", words.text(value.key(choice)))));
        }
        return choices;
    }
}
