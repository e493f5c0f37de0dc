// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Labels;

/**
 * Adds many elements at once, one a line; numbers and dashes before them are dropped. Where there is a flow each leads
 * to the next.
 *
 * @param type of all of them, as in {@link Add}
 * @param text the lines
 * @param after what the first comes after, blank for last
 * @param parent what all of them stand under or in, blank for nothing
 */
public record PasteList(String type, String text, String after, String parent) implements Command {

    private static final Pattern BULLET = Pattern.compile("^(?:[-–•*]|\\d{1,3}[.)])\\s*");
    private static final int LONGEST = 200_000;

    @Override
    public String name() {
        return "paste-list";
    }

    @Override
    public Set<String> touches() {
        return after.isBlank() ? Set.of() : Set.of(after);
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var kind = Kind.read(objections, model, "type", type);
        var labels = labels(objections);
        if (labels.isEmpty()) {
            objections.fault("text", "nothing-to-add");
        }
        var where = new Newcomers(model, objections, kind, after, parent);
        objections.room("text", labels.size(), 3 * labels.size());
        where.most(labels.size());
        objections.check();
        var draft = new Draft(model);
        var nodes = new ArrayList<Node>();
        labels.forEach(label ->
                nodes.add(kind.orElseThrow().node(draft.newId(kind.get().letter()), label)));
        where.place(draft, nodes, true);
        return new Applied(draft.done(), nodes.get(0).id());
    }

    private List<String> labels(Objections objections) {
        if (text.length() > LONGEST) {
            objections.fault("text", "too-long", LONGEST);
            return List.of();
        }
        return text.lines()
                .map(line -> Labels.clean(BULLET.matcher(line.strip()).replaceFirst("")))
                .filter(line -> !line.isEmpty())
                .map(line -> objections.label("text", line, true))
                .toList();
    }

    @Override
    public PasteList naming(UnaryOperator<String> ids) {
        return new PasteList(type, text, ids.apply(after), ids.apply(parent));
    }

    @Override
    public JsonObject json() {
        return Form.of(name())
                .with("type", type)
                .with("text", text)
                .with("after", after)
                .with("parent", parent)
                .json();
    }
}
