// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;

/**
 * Reads a command from the fields of a plain form: {@code command} and the command's own fields by their names, with
 * {@code ids} as often as there are elements to merge. A form that says several things at once sends
 * {@code command=together}, what it is called in {@code name}, and the fields of each command behind its number:
 * {@code 0.command}, {@code 0.id}, {@code 1.command} … A part of it that says nothing is passed over: a relation
 * without an end, an element without a name, a list without lines.
 */
public final class CommandForm {

    private static final Pattern PLACE = Pattern.compile("commands\\[(\\d+)]\\.(.*)");

    private final Map<String, List<String>> fields;

    private CommandForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** @throws NotAModel when the fields say no command */
    public static Command read(Map<String, List<String>> fields) {
        return new CommandForm(fields).read();
    }

    /** The field of the form that a fault is about, in a form read from these fields. */
    public static String field(Fault fault, Map<String, List<String>> fields) {
        var place = PLACE.matcher(fault.where());
        if (!place.matches()) {
            return fault.where();
        }
        var numbers = new CommandForm(fields).numbers();
        int index = Integer.parseInt(place.group(1));
        return index < numbers.size() ? numbers.get(index) + "." + place.group(2) : fault.where();
    }

    private Command read() {
        if (!text("command").equals(Together.COMMAND)) {
            return one("");
        }
        return new Together(
                text("name"),
                numbers().stream().map(number -> one(number + ".")).toList());
    }

    /** The parts that say something, in the order of their numbers. */
    private List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < Together.MOST; i++) {
            if (fields.containsKey(i + ".command") && says(i + ".")) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private boolean says(String prefix) {
        return switch (text(prefix + "command")) {
            case "connect" ->
                !text(prefix + "type").isBlank()
                        && !text(prefix + "source").isBlank()
                        && !text(prefix + "target").isBlank();
            case "add" -> !text(prefix + "label").isBlank();
            case "paste-list" -> !text(prefix + "text").isBlank();
            default -> true;
        };
    }

    private Command one(String prefix) {
        var name = text(prefix + "command");
        var entry = CommandList.entry(name)
                .orElseThrow(() -> new NotAModel(List.of(Fault.of(
                        prefix + "command",
                        "unknown-command",
                        Objections.shown(name),
                        String.join(", ", CommandList.names())))));
        var texts = new LinkedHashMap<String, String>();
        entry.fields().forEach(field -> texts.put(field, text(prefix + field)));
        var ids = fields.getOrDefault(prefix + "ids", List.of()).stream()
                .filter(id -> !id.isBlank())
                .toList();
        return entry.made().apply(new CommandList.Given(texts, ids));
    }

    private String text(String field) {
        var values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }
}
