// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Guard;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelChanged;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelSteps;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.modelling.command.Applied;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Guarded;
import org.bitstreamproject.verkstad.modelling.command.Together;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Carries out one edit. Edits of different elements made at the same time are both kept; of the same one, neither is lost. */
@Dependent
@Transactional
public class EditModel {

    private final ModelStore store;
    private final Owners owners;
    private final EventLog events;

    @Inject
    public EditModel(ModelStore store, Owners owners, EventLog events) {
        this.store = store;
        this.owners = owners;
        this.events = events;
    }

    /** A model that somebody may see, and how. @param given ids of what they must leave as it is */
    public record Seen(ModelVersion version, ModelContext context, ModelSteps steps, Set<String> given) {

        public Seen {
            given = Set.copyOf(given);
        }

        public Seen(ModelVersion version, ModelContext context, ModelSteps steps) {
            this(version, context, steps, Set.of());
        }

        /** Where nobody asks what can be taken back. */
        public Seen(ModelVersion version, ModelContext context) {
            this(version, context, new ModelSteps(false, false));
        }
    }

    /**
     * @throws NotVisible when there is none or it is not theirs to see
     * @throws UnreadableModel when this program cannot read it
     */
    public Seen see(SessionInfo reader, String uid) {
        try {
            var version = store.latest(uid).orElseThrow(NotVisible::new);
            return new Seen(
                    version,
                    owners.context(reader, version.owner()),
                    new ModelSteps(false, false),
                    owners.guard(reader, version.owner()).given(version.model()));
        } catch (UnreadableModel unreadable) {
            // whoever may not see it is not told that either
            store.text(uid).ifPresent(text -> owners.context(reader, text.owner()));
            throw unreadable;
        }
    }

    /** The same for a page that is worked on: with what can be undone and redone. */
    public Seen open(SessionInfo reader, String uid) {
        var seen = see(reader, uid);
        return seen.context().writable()
                ? new Seen(seen.version(), seen.context(), store.steps(uid), seen.given())
                : seen;
    }

    /**
     * Carries out a command. Where it can be carried out on what was shown but no longer on what is stored, somebody took
     * away what it is about, and both are shown.
     *
     * @param base the version the person had on screen
     * @return id of the element to go to
     * @throws ModelChanged when somebody changed the same element since
     */
    public String carryOut(SessionInfo who, String uid, int base, Command command) {
        return carryOut(who, uid, base, List.of(command), List.of(""));
    }

    /**
     * Several commands, each a step of its own to take back; all of them or none. A fault is told with the place of its
     * command in the list, such as {@code commands[1].label}.
     *
     * @return where the last one leads
     */
    public String carryOut(SessionInfo who, String uid, int base, List<Command> commands) {
        var places = IntStream.range(0, commands.size())
                .mapToObj(i -> "commands[" + i + "].")
                .toList();
        return carryOut(who, uid, base, commands, places);
    }

    private String carryOut(SessionInfo who, String uid, int base, List<Command> commands, List<String> places) {
        var head = writable(who, uid);
        var guard = owners.guard(who, head.owner());
        var done = applied(commands, head.model(), guard);
        if (base != head.number()) {
            var shown = store.version(uid, base).model();
            boolean overwrites = commands.stream().anyMatch(command -> overwrites(command, shown, head.model()))
                    || Measured.elsewhere(commands, shown, head.model());
            if (overwrites || done.refused().isPresent()) {
                var mine = applied(commands, shown, guard);
                if (overwrites || mine.refused().isEmpty()) {
                    throw new ModelChanged(head, mine.refused().isPresent() ? shown : mine.last(shown));
                }
            }
        }
        done.refused().ifPresent(refused -> {
            throw placed(refused, places.get(done.each().size()));
        });
        var now = head;
        var focus = "";
        for (int i = 0; i < commands.size(); i++) {
            var applied = done.each().get(i);
            focus = applied.focus();
            if (!applied.model().equals(now.model())) {
                now = store.save(uid, now.number(), applied.model(), commands.get(i), who.person());
                tell(who, now);
            }
        }
        return focus;
    }

    /** What each command led to, up to the one that was refused. */
    private record Outcome(List<Applied> each, Optional<NotAModel> refused) {

        Model last(Model before) {
            return each.isEmpty() ? before : each.get(each.size() - 1).model();
        }
    }

    /** The one place where commands change a model. @param guard has the last word on each of them */
    private static Outcome applied(List<Command> commands, Model model, Guard guard) {
        var each = new ArrayList<Applied>();
        var now = model;
        try {
            for (var command : commands) {
                var applied = command.apply(now);
                new Guarded(guard.locked(now)).check(now, applied.model());
                each.add(applied);
                now = applied.model();
            }
        } catch (NotAModel refused) {
            return new Outcome(each, Optional.of(refused));
        }
        return new Outcome(each, Optional.empty());
    }

    private static NotAModel placed(NotAModel refused, String place) {
        return new NotAModel(refused.faults().stream()
                .map(fault -> new Fault(place + fault.where(), fault.code(), fault.args()))
                .toList());
    }

    private static boolean overwrites(Command command, Model shown, Model head) {
        if (command instanceof Together together) {
            return together.commands().stream().anyMatch(one -> onlyPlaced(one, shown, head))
                    || touches(together.without(Command::onlyPlaces), shown, head);
        }
        return command.onlyPlaces() ? onlyPlaced(command, shown, head) : touches(command, shown, head);
    }

    /** Whether somebody put what it puts elsewhere, or tidies what somebody else has put since. */
    private static boolean onlyPlaced(Command command, Model shown, Model head) {
        if (!command.onlyPlaces()) {
            return false;
        }
        var ids = new HashSet<>(command.touches());
        if (ids.isEmpty()) {
            ids.addAll(head.places().keySet());
        }
        return ids.stream()
                .anyMatch(id -> head.node(id).isPresent() && !shown.place(id).equals(head.place(id)));
    }

    private static boolean touches(Command command, Model shown, Model head) {
        return command.touches().stream()
                .anyMatch(id -> !Objects.equals(shown.node(id), head.node(id))
                        || !Objects.equals(shown.edge(id), head.edge(id))
                        || command.reaches()
                                && !around(shown, id, command.removes()).equals(around(head, id, command.removes())));
    }

    /** The model as it stood in a form, which is read with what it showed; the newest where nobody knows that version. */
    public Model shown(SessionInfo reader, String uid, int base) {
        var head = see(reader, uid).version();
        return base > 0 && base < head.number() ? store.version(uid, base).model() : head.model();
    }

    /** @return false when there is nothing left to take back */
    public boolean undo(SessionInfo who, String uid, int base) {
        var head = writable(who, uid);
        if (base != head.number()) {
            throw new ModelChanged(head, head.model());
        }
        var undone = store.undo(uid, base, who.person());
        undone.ifPresent(version -> again(who, head, version));
        return undone.isPresent();
    }

    /** @return false when nothing was taken back since the last change */
    public boolean redo(SessionInfo who, String uid, int base) {
        var head = writable(who, uid);
        if (base != head.number()) {
            throw new ModelChanged(head, head.model());
        }
        var redone = store.redo(uid, base, who.person());
        redone.ifPresent(version -> again(who, head, version));
        return redone.isPresent();
    }

    /** Puts an old version back as a new one. @throws ModelChanged when somebody saved another one since */
    public void restore(SessionInfo who, String uid, int base, int number) {
        var head = writable(who, uid);
        if (base != head.number()) {
            throw new ModelChanged(head, store.version(uid, number).model());
        }
        again(who, head, store.restore(uid, base, number, who.person()));
    }

    /** An older version as a new one: what is given now was perhaps not given then. */
    private void again(SessionInfo who, ModelVersion head, ModelVersion older) {
        new Guarded(owners.guard(who, head.owner()).locked(head.model())).check(head.model(), older.model());
        tell(who, older);
    }

    /** Gives a version a name. */
    public void nameVersion(SessionInfo who, String uid, int number, String title) {
        writable(who, uid);
        store.name(uid, number, title, who.person());
    }

    private ModelVersion writable(SessionInfo who, String uid) {
        var seen = see(who, uid);
        var reason = seen.context().readOnly();
        if (reason != null) {
            throw new ModelReadOnly(reason);
        }
        return seen.version();
    }

    /** An element and what it leads to: what an edit of it would overwrite. @param removes what leads to it goes too */
    private static List<Object> around(Model model, String id, boolean removes) {
        Optional<Node> node = model.node(id);
        var edges = model.edges().stream()
                .filter(edge -> edge.source().equals(id)
                        || (removes || edge.type() != EdgeType.FLOW)
                                && edge.target().equals(id))
                .toList();
        return List.of(node, edges);
    }

    private void tell(SessionInfo who, ModelVersion saved) {
        events.append(
                who.enrolment(),
                "modelling.edited",
                "model:" + saved.uid(),
                Json.createObjectBuilder()
                        .add("command", saved.command())
                        .add("revision", saved.number())
                        .add("nodes", saved.model().nodes().size())
                        .build());
    }
}
