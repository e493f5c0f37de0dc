// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.Guard;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelChanged;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelSteps;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.modelling.command.Applied;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Guarded;
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
        return opened(reader, uid).seen();
    }

    /** @param guarded what is given in it: asked for once, however much is done */
    private record Opened(Seen seen, Guarded guarded) {

        ModelVersion head() {
            return seen.version();
        }
    }

    private Opened opened(SessionInfo reader, String uid) {
        try {
            var version = store.latest(uid).orElseThrow(NotVisible::new);
            var context = owners.context(reader, version.owner());
            var locked = owners.guard(reader, version.owner()).locked(version.model());
            var given = Guard.in(version.model(), locked);
            return new Opened(new Seen(version, context, new ModelSteps(false, false), given), new Guarded(locked));
        } catch (UnreadableModel unreadable) {
            // whoever may not see it is not told that either
            store.text(uid).ifPresent(text -> owners.context(reader, text.owner()));
            throw unreadable;
        }
    }

    /** Waits until nobody else is saving the model; until this transaction ends nobody does. */
    public void takeTurn(String uid) {
        store.hold(uid);
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
     * @throws NotAModel also when there is no such version, such as after a step back to a backup
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
        var opened = writable(who, uid);
        var head = opened.head();
        if (base > head.number()) {
            throw new NotAModel(List.of(Fault.of("base", "unknown-version", base, head.number())));
        }
        var done = applied(commands, head.model(), opened.guarded());
        if (base != head.number()) {
            var shown = store.version(uid, base).model();
            boolean overwrites = commands.stream().anyMatch(command -> Overwriting.is(command, shown, head.model()))
                    || Measured.elsewhere(commands, shown, head.model());
            if (overwrites || done.refused().isPresent()) {
                var mine = applied(commands, shown, opened.guarded());
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

    /** The one place where commands change a model. @param guarded has the last word on each of them */
    private static Outcome applied(List<Command> commands, Model model, Guarded guarded) {
        var each = new ArrayList<Applied>();
        var now = model;
        try {
            for (var command : commands) {
                var applied = command.apply(now);
                guarded.check(now, applied.model());
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

    /** The model as it stood in a form, which is read with what it showed; the newest where nobody knows that version. */
    public Model shown(SessionInfo reader, String uid, int base) {
        var head = see(reader, uid).version();
        return base > 0 && base < head.number() ? store.version(uid, base).model() : head.model();
    }

    /** @return false when there is nothing left to take back */
    public boolean undo(SessionInfo who, String uid, int base) {
        var opened = atHead(who, uid, base);
        var undone = store.undo(uid, base, who.person());
        undone.ifPresent(version -> again(who, opened, version));
        return undone.isPresent();
    }

    /** @return false when nothing was taken back since the last change */
    public boolean redo(SessionInfo who, String uid, int base) {
        var opened = atHead(who, uid, base);
        var redone = store.redo(uid, base, who.person());
        redone.ifPresent(version -> again(who, opened, version));
        return redone.isPresent();
    }

    /** Puts an old version back as a new one. @throws ModelChanged when somebody saved another one since */
    public void restore(SessionInfo who, String uid, int base, int number) {
        var opened = writable(who, uid);
        if (base != opened.head().number()) {
            throw new ModelChanged(opened.head(), store.version(uid, number).model());
        }
        again(who, opened, store.restore(uid, base, number, who.person()));
    }

    /** An older version as a new one: what is given now was perhaps not given then. */
    private void again(SessionInfo who, Opened opened, ModelVersion older) {
        opened.guarded().check(opened.head().model(), older.model());
        tell(who, older);
    }

    /** Gives a version a name. */
    public void nameVersion(SessionInfo who, String uid, int number, String title) {
        writable(who, uid);
        store.name(uid, number, title, who.person());
    }

    private Opened writable(SessionInfo who, String uid) {
        var opened = opened(who, uid);
        var reason = opened.seen().context().readOnly();
        if (reason != null) {
            throw new ModelReadOnly(reason);
        }
        return opened;
    }

    private Opened atHead(SessionInfo who, String uid, int base) {
        var opened = writable(who, uid);
        if (base != opened.head().number()) {
            throw new ModelChanged(opened.head(), opened.head().model());
        }
        return opened;
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
