// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.Labels;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;

/** Reads commands from JSON and gathers everything that is wrong on the way. */
final class CommandReader {

    private static final int LONGEST = 200_000;
    private static final int MOST_IN_ALL = 200;

    private final JsonObject json;
    private final String where;
    private final List<Fault> faults = new ArrayList<>();

    private CommandReader(JsonObject json, String where) {
        this.json = json;
        this.where = where;
    }

    static Command read(JsonObject json, String where) {
        return new CommandReader(json, where).read(true);
    }

    static List<Command> all(JsonArray json, String field, boolean outermost) {
        var faults = new ArrayList<Fault>();
        var commands = new ArrayList<Command>();
        if (json.isEmpty() || json.size() > Together.MOST) {
            faults.add(Fault.of(field, "too-many", json.size(), Together.MOST));
            throw new NotAModel(faults);
        }
        int inAll = json.stream().mapToInt(CommandReader::count).sum();
        if (outermost && inAll > MOST_IN_ALL) {
            faults.add(Fault.of(field, "too-many", inAll, MOST_IN_ALL));
            throw new NotAModel(faults);
        }
        for (int i = 0; i < json.size(); i++) {
            var at = field + "[" + i + "]";
            if (json.get(i) instanceof JsonObject object) {
                try {
                    commands.add(new CommandReader(object, at + ".").read(outermost));
                } catch (NotAModel refused) {
                    faults.addAll(refused.faults());
                }
            } else {
                faults.add(Fault.of(at, "not-an-object"));
            }
        }
        if (!faults.isEmpty()) {
            throw new NotAModel(faults);
        }
        return commands;
    }

    /** How many commands one is, those it holds counted. */
    private static int count(JsonValue one) {
        return one instanceof JsonObject object && object.get("commands") instanceof JsonArray held
                ? Math.max(1, held.size())
                : 1;
    }

    private Command read(boolean outermost) {
        var name = text("command");
        if (name.equals(Together.COMMAND)) {
            return together(outermost);
        }
        var entry = CommandList.entry(name);
        if (entry.isEmpty()) {
            var all =
                    CommandList.entries().stream().map(CommandList.Entry::name).collect(Collectors.joining(", "));
            fault("command", "unknown-command", Objections.shown(name), all);
            throw new NotAModel(faults);
        }
        onlyKnown(entry.get().fields());
        var texts = new LinkedHashMap<String, String>();
        var ids = new ArrayList<String>();
        var spots = new ArrayList<PlaceElements.Spot>();
        for (var field : entry.get().fields()) {
            if (field.equals("ids")) {
                ids.addAll(entry.get().required().contains(field) || json.containsKey(field) ? ids() : List.of());
            } else if (field.equals(PlaceElements.FIELD)) {
                spots.addAll(spots());
            } else {
                texts.put(field, text(field));
            }
            if (entry.get().required().contains(field) && !json.containsKey(field)) {
                fault(field, "missing");
            }
        }
        check();
        return entry.get().made().apply(new CommandList.Given(texts, ids, spots));
    }

    private Command together(boolean outermost) {
        onlyKnown(List.of("name", "commands"));
        if (!outermost) {
            fault("command", "not-nested");
        }
        var name = text("name");
        if (!(json.get("commands") instanceof JsonArray)) {
            fault("commands", "not-a-list");
        }
        check();
        return new Together(name, all(json.getJsonArray("commands"), where + "commands", false));
    }

    private void onlyKnown(List<String> known) {
        for (var field : json.keySet()) {
            if (!field.equals("command") && !known.contains(field)) {
                fault(Objections.shown(field), "unknown-field", Objections.shown(field), String.join(", ", known));
            }
        }
    }

    /** Numbers and truth values may be sent as such. */
    private String text(String field) {
        var value = json.get(field);
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        var text = value instanceof JsonString string ? string.getString() : plain(value);
        if (text.isEmpty() && !(value instanceof JsonString)) {
            fault(field, "not-a-text");
        }
        if (text.length() > LONGEST) {
            fault(field, "too-long", LONGEST);
            return "";
        }
        return Labels.whole(text);
    }

    private static String plain(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> "true";
            case FALSE -> "false";
            case NUMBER -> value.toString();
            case STRING, ARRAY, OBJECT, NULL -> "";
        };
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        if (!(json.get("ids") instanceof JsonArray array) || array.size() > Together.MOST) {
            fault("ids", "not-a-list");
            return ids;
        }
        for (var value : array) {
            if (value instanceof JsonString string) {
                ids.add(Labels.whole(string.getString()));
            } else {
                fault("ids", "not-a-text");
            }
        }
        return ids;
    }

    private List<PlaceElements.Spot> spots() {
        var spots = new ArrayList<PlaceElements.Spot>();
        if (!(json.get(PlaceElements.FIELD) instanceof JsonArray array) || array.size() > PlaceElements.MOST) {
            fault(PlaceElements.FIELD, "not-a-list");
            return spots;
        }
        for (int i = 0; i < array.size(); i++) {
            var at = PlaceElements.FIELD + "[" + i + "]";
            if (array.get(i) instanceof JsonObject object) {
                spots.add(spot(object, at + "."));
            } else {
                fault(at, "not-an-object");
            }
        }
        return spots;
    }

    private PlaceElements.Spot spot(JsonObject given, String at) {
        for (var field : given.keySet()) {
            if (!PlaceElements.Spot.FIELDS.contains(field)) {
                fault(
                        at + Objections.shown(field),
                        "unknown-field",
                        Objections.shown(field),
                        String.join(", ", PlaceElements.Spot.FIELDS));
            }
        }
        if (!(given.get("id") instanceof JsonString)) {
            fault(at + "id", given.containsKey("id") ? "not-a-text" : "missing");
        }
        return new PlaceElements.Spot(
                given.get("id") instanceof JsonString id ? Labels.whole(id.getString()) : "",
                whole(given, "x", PlaceElements.Spot.UNREADABLE),
                whole(given, "y", PlaceElements.Spot.UNREADABLE),
                whole(given, "width", 0),
                whole(given, "height", 0));
    }

    /** What is no whole number, or far out of bounds, is refused when the command is carried out, with the bounds. */
    private static int whole(JsonObject given, String field, int otherwise) {
        var value = given.get(field);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof JsonNumber number) || number.doubleValue() != Math.rint(number.doubleValue())) {
            return PlaceElements.Spot.UNREADABLE;
        }
        int whole = (int) number.doubleValue();
        return whole == 0 && otherwise == 0 ? PlaceElements.Spot.UNREADABLE : whole;
    }

    private void fault(String field, String code, Object... args) {
        faults.add(Fault.of(where + field, code, args));
    }

    private void check() {
        if (!faults.isEmpty()) {
            throw new NotAModel(faults);
        }
    }
}
