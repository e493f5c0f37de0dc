// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an edit from the fields of a form; a field's name is the id it has on the page. */
public final class EditForm {

    private static final int MOST_WAYS = 20;

    private final Map<String, List<String>> fields;

    public EditForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * The edit asked for, empty when nobody knows it.
     *
     * @param command name of an edit, with the id of its element after a blank if it has one
     */
    public Optional<Edit> read(String command) {
        var words = command.split(" ", 2);
        var id = words.length > 1 ? words[1] : "";
        return Optional.ofNullable(
                switch (words[0]) {
                    case "name-process" -> new NameProcess(text("process-name"));
                    case "add-lane" -> new AddLane(text("new-lane"), text("new-lane-kind"));
                    case "change-lane" -> new ChangeLane(id, text(id + "-label"), text(id + "-kind"));
                    case "add-step" ->
                        new AddStep(
                                text("new-step-kind"), text("new-step"), text("new-step-lane"), text("new-step-after"));
                    case "paste-activities" ->
                        new PasteActivities(text("paste"), text("paste-lane"), text("paste-after"));
                    case "change-step" ->
                        new ChangeStep(id, text("kind"), text("label"), text("lane"), figures(), ways());
                    case "move-up" -> new MoveStep(id, true);
                    case "move-down" -> new MoveStep(id, false);
                    case "add-neighbour" ->
                        new AddNeighbour(text("new-neighbour"), text("new-neighbour-role"), text("new-neighbour-kind"));
                    case "change-neighbour" ->
                        new ChangeNeighbour(id, text(id + "-label"), text(id + "-role"), text(id + "-kind"));
                    case "delete" -> new Delete(id);
                    default -> null;
                });
    }

    public String text(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    public List<ChangeStep.Way> ways() {
        var ways = new ArrayList<ChangeStep.Way>();
        for (int i = 0; i < MOST_WAYS && fields.containsKey("to-" + i); i++) {
            ways.add(new ChangeStep.Way(text("to-" + i), text("condition-" + i), text("share-" + i)));
        }
        return ways;
    }

    private Map<String, String> figures() {
        return Map.of("minutes", text("minutes"), "waitHours", text("waitHours"), "mode", text("mode"));
    }
}
