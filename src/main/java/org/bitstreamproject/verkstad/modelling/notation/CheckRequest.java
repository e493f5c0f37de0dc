// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;

/**
 * What is sent to be checked: {@code {"type","stage","locale","model":{"nodes","edges"}}}.
 *
 * @param locale language of the answer, empty when the sender did not say
 */
public record CheckRequest(Model model, Optional<String> locale) {

    private static final Set<String> FIELDS = Set.of("type", "stage", "locale", "model");

    /** @throws NotAModel with everything that is wrong */
    public static CheckRequest read(String body) {
        var json = ModelJson.parse(body);
        var faults = new ArrayList<Fault>();
        json.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(Fault.of(
                        ModelReader.shown(name),
                        "unknown-field",
                        ModelReader.shown(name),
                        "locale, model, stage, type")));
        var type = type(json, faults);
        var stage = stage(json, faults);
        var locale = text(json, "locale", faults);
        var model = json.get("model");
        if (!(model instanceof JsonObject)) {
            faults.add(Fault.of("model", json.containsKey("model") ? "not-an-object" : "missing"));
        }
        if (type.isPresent() && stage.isPresent() && model instanceof JsonObject object) {
            return read(type.get(), stage.get(), object, locale, faults);
        }
        throw new NotAModel(faults);
    }

    private static CheckRequest read(
            ModelType type, Stage stage, JsonObject json, Optional<String> locale, List<Fault> faults) {
        try {
            var model = new ModelReader(type, stage).read(json, "model.");
            if (faults.isEmpty()) {
                return new CheckRequest(model, locale);
            }
        } catch (NotAModel refused) {
            faults.addAll(refused.faults());
        }
        throw new NotAModel(faults);
    }

    private static Optional<ModelType> type(JsonObject json, List<Fault> faults) {
        if (!json.containsKey("type")) {
            faults.add(Fault.of("type", "missing"));
            return Optional.empty();
        }
        var name = text(json, "type", faults);
        var found = name.flatMap(text -> Arrays.stream(ModelType.values())
                .filter(type -> type.name().equals(text))
                .findFirst());
        if (name.isPresent() && found.isEmpty()) {
            var all = Arrays.stream(ModelType.values()).map(Enum::name).collect(Collectors.joining(", "));
            faults.add(Fault.of("type", "unknown-model-type", ModelReader.shown(name.get()), all));
        }
        return found;
    }

    private static Optional<Stage> stage(JsonObject json, List<Fault> faults) {
        if (!json.containsKey("stage") || json.isNull("stage")) {
            return Optional.of(Stage.NONE);
        }
        var name = text(json, "stage", faults);
        var found = name.flatMap(text -> Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(text))
                .findFirst());
        if (name.isPresent() && found.isEmpty()) {
            faults.add(Fault.of("stage", "unknown-stage", ModelReader.shown(name.get())));
        }
        return found;
    }

    private static Optional<String> text(JsonObject json, String name, List<Fault> faults) {
        var value = json.get(name);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        if (value != null && value != JsonValue.NULL) {
            faults.add(Fault.of(name, "not-a-text"));
        }
        return Optional.empty();
    }
}
