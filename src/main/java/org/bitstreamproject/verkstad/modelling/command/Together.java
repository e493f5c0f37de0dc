// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;

/**
 * Several commands at once, as a form says several things: all or none, one step to take back. A command may name what
 * an earlier one made by {@code +1}, {@code +2} …: the element that the first, the second command led to.
 *
 * @param name what it is called where it is recorded, one of {@link #NAMES}: never a text of the sender's own
 */
public record Together(String name, List<Command> commands) implements Command {

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static final int MOST = 100;
    static final String COMMAND = "together";

    /** What forms call what they say together; taking back and the like happen in the store alone. */
    static final List<String> NAMES = List.of(
            "add",
            "paste-list",
            "change",
            "connect",
            "reorder",
            "up",
            "down",
            "move",
            "split",
            "merge",
            "delete",
            "add-step",
            "change-step",
            "change-lane",
            "add-message",
            "add-neighbour",
            "change-neighbour",
            "place",
            "tidy",
            "align",
            "distribute",
            "space",
            "resize",
            "paste");

    private static final Pattern REFERENCE = Pattern.compile("\\+(\\d{1,3})");

    public Together {
        commands = List.copyOf(commands);
    }

    @Override
    public Set<String> touches() {
        return commands.stream()
                .flatMap(command -> command.touches().stream())
                .filter(id -> !REFERENCE.matcher(id).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean reaches() {
        return commands.stream().anyMatch(Command::reaches);
    }

    @Override
    public boolean removes() {
        return commands.stream().anyMatch(Command::removes);
    }

    /** The same without some of its parts. */
    public Together without(Predicate<Command> which) {
        return new Together(name, commands.stream().filter(which.negate()).toList());
    }

    @Override
    public boolean onlyPlaces() {
        return !commands.isEmpty() && commands.stream().allMatch(Command::onlyPlaces);
    }

    /** Where one of them is refused the others are still tried, so that every fault is told at once. */
    @Override
    public Applied apply(Model model) {
        var faults = new ArrayList<Fault>();
        if (!NAMES.contains(name)) {
            faults.add(Fault.of("name", "bad-text"));
        }
        if (commands.isEmpty() || commands.size() > MOST) {
            faults.add(Fault.of("commands", "too-many", commands.size(), MOST));
            throw new NotAModel(faults);
        }
        var now = model;
        var made = new ArrayList<String>();
        for (int i = 0; i < commands.size(); i++) {
            var at = "commands[" + i + "].";
            if (commands.get(i) instanceof Together) {
                faults.add(Fault.of(at + "command", "not-nested"));
                made.add("");
                continue;
            }
            var lost = new HashSet<String>();
            var command = commands.get(i).naming(id -> resolved(id, made, lost));
            try {
                var applied = command.apply(now);
                now = applied.model();
                made.add(applied.focus());
            } catch (NotAModel refused) {
                made.add("");
                // what failed because an earlier one failed is not told again
                if (lost.isEmpty() || faults.isEmpty()) {
                    refused.faults()
                            .forEach(fault -> faults.add(new Fault(at + fault.where(), fault.code(), fault.args())));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new NotAModel(faults);
        }
        return new Applied(now, made.get(0));
    }

    private static String resolved(String id, List<String> made, Set<String> lost) {
        var reference = REFERENCE.matcher(id);
        if (!reference.matches()) {
            return id;
        }
        int number = Integer.parseInt(reference.group(1));
        if (number < 1 || number > made.size() || made.get(number - 1).isEmpty()) {
            lost.add(id);
            return id;
        }
        return made.get(number - 1);
    }

    @Override
    public Together naming(UnaryOperator<String> ids) {
        return new Together(
                name, commands.stream().map(command -> command.naming(ids)).toList());
    }

    @Override
    public JsonObject json() {
        var all = JSON.createArrayBuilder();
        commands.forEach(command -> all.add(command.json()));
        return Form.of(COMMAND).with("name", name).with("commands", all.build()).json();
    }
}
