// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.command.CommandList;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Carries out what a program sends: {@code {"id","base","commands":[…]}}, once however often it arrives. */
@Dependent
@Transactional
public class ModelCommands {

    private static final Pattern TOLD = Pattern.compile("([0-9a-f]{64}) (.*)");

    private final EditModel edits;
    private final Commands commands;

    @Inject
    public ModelCommands(EditModel edits, Commands commands) {
        this.edits = edits;
        this.commands = commands;
    }

    /** @param focus id of the element to go to, empty for none */
    public record Done(EditModel.Seen seen, String focus) {}

    /** @throws NotAModel when what was sent is no list of commands, or one of them does not hold */
    public Done carryOut(SessionInfo who, String uid, JsonObject sent) {
        var id = id(sent).map(given -> known(given, who, uid));
        int base = base(sent);
        var asked = Sha256.of(sent.getJsonArray("commands").toString());
        var before = id.flatMap(known -> commands.resultOf(known, who.person()));
        if (before.isPresent()) {
            return new Done(edits.see(who, uid), answered(before.get(), asked));
        }
        var focus = run(who, uid, base, sent);
        id.ifPresent(fresh -> commands.remember(fresh, who.person(), asked + " " + focus));
        return new Done(edits.see(who, uid), focus);
    }

    /**
     * What the same commands led to the first time; on which version they are sent again makes no difference.
     *
     * @throws NotAModel when others were sent by this id: they would be lost
     */
    private static String answered(String result, String asked) {
        var told = TOLD.matcher(result);
        if (!told.matches()) {
            // of before it was kept what had been asked
            return result;
        }
        if (!told.group(1).equals(asked)) {
            throw new NotAModel(List.of(Fault.of("id", "used-id")));
        }
        return told.group(2);
    }

    /** The same after all who are saving the model now, and before all who come later. */
    public Done inTurn(SessionInfo who, String uid, JsonObject sent) {
        edits.takeTurn(uid);
        return carryOut(who, uid, sent);
    }

    private String run(SessionInfo who, String uid, int base, JsonObject sent) {
        var list = sent.getJsonArray("commands");
        if (list.size() == 1 && list.get(0) instanceof JsonObject only) {
            var name = only.getString("command", "");
            if (name.equals(CommandList.UNDO)) {
                edits.undo(who, uid, base);
                return "";
            }
            if (name.equals(CommandList.REDO)) {
                edits.redo(who, uid, base);
                return "";
            }
        }
        return edits.carryOut(who, uid, base, CommandList.read(list));
    }

    private static Optional<String> id(JsonObject sent) {
        if (!sent.containsKey("id")) {
            return Optional.empty();
        }
        var id = sent.getString("id", "");
        if (!id.matches("[A-Za-z0-9-]{8,64}")) {
            throw new NotAModel(List.of(Fault.of("id", "bad-id", "id")));
        }
        return Optional.of(id);
    }

    /** An id counts for this person and this model only. */
    private static String known(String id, SessionInfo who, String uid) {
        var all = uid + " " + who.person().value() + " " + id;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static int base(JsonObject sent) {
        int base = sent.getInt("base", 0);
        if (base < 1) {
            throw new NotAModel(List.of(Fault.of("base", "missing")));
        }
        if (!(sent.get("commands") instanceof JsonArray)) {
            throw new NotAModel(List.of(Fault.of("commands", "not-a-list")));
        }
        return base;
    }
}
