// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.waiver;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Waiver;
import org.bitstreamproject.verkstad.modelling.Waivers;
import org.bitstreamproject.verkstad.modelling.remark.Remark;
import org.bitstreamproject.verkstad.modelling.remark.WaivePage;
import org.bitstreamproject.verkstad.modelling.work.JudgeModel;
import org.bitstreamproject.verkstad.modelling.work.Owners;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Lets a finding about a participant's model stand, with a reason, and takes that back again. Every decision is audited. */
@Dependent
@Transactional
class WaiveFinding {

    private final ModelStore store;
    private final Owners owners;
    private final JudgeModel judge;
    private final Waivers waivers;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    WaiveFinding(ModelStore store, Owners owners, JudgeModel judge, Waivers waivers, AuditTrail audit, Clock clock) {
        this.store = store;
        this.owners = owners;
        this.judge = judge;
        this.waivers = waivers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which finding. @param element empty for all the rule says about the model */
    record Which(String rule, String element) {

        String told() {
            return element.isEmpty() ? rule : rule + " " + element;
        }
    }

    /** What was typed into the form. */
    record Typed(String reason, boolean whole) {

        static final Typed NOTHING = new Typed("", false);
    }

    /** A model its reader may waive findings of. */
    private record Seen(ModelVersion version, ModelContext context) {}

    /** The form for one finding; it says so when the rule has nothing to say there any more. */
    WaivePage form(SessionInfo teacher, String uid, Which which, Typed typed, FieldErrors errors) {
        var seen = see(teacher, uid);
        var judged = judge.judge(teacher, seen.version(), seen.context());
        var remarks = judge.remarks(teacher, seen.version(), judged);
        var here = Stream.concat(remarks.standing().stream(), remarks.waived().stream())
                .filter(remark ->
                        remark.rule().equals(which.rule()) && remark.at().equals(which.element()))
                .toList();
        var name = here.stream().map(Remark::name).findFirst().orElse("");
        return new WaivePage(
                seen.version().path(),
                seen.context().title(),
                which.rule(),
                which.element(),
                name.isEmpty() ? which.element() : name,
                here,
                typed.reason(),
                typed.whole(),
                errors);
    }

    /** @throws NotVisible when there is none, or who asks is no teacher of those whose model it is */
    private Seen see(SessionInfo teacher, String uid) {
        // first whether they may see it: others are not even told that it cannot be read
        var owner = store.owner(uid).orElseThrow(NotVisible::new);
        var context = owners.context(teacher, owner);
        if (!owners.mayWaive(teacher, owner)) {
            throw new NotVisible();
        }
        return new Seen(store.latest(uid).orElseThrow(NotVisible::new), context);
    }

    /**
     * Sent twice it is done once.
     *
     * @throws NothingToWaive when the rule says nothing there any more
     * @throws AlreadyWaived when it was waived before, with another reason or by somebody else
     */
    void waive(SessionInfo teacher, String uid, Which which, String reason) {
        var seen = see(teacher, uid);
        NationalIdRefused.check(List.of(reason));
        var waiver = new Waiver(which.rule(), which.element(), reason, teacher.person(), clock.instant());
        var known = waivers.one(seen.version(), which.rule(), which.element()).map(ModelWaiver::said);
        if (known.isPresent()) {
            refuseAnother(known.get(), waiver);
            return;
        }
        var standing = judge.judge(teacher, seen.version(), seen.context()).findings();
        if (standing.all().stream().noneMatch(waiver::covers)) {
            throw new NothingToWaive();
        }
        waivers.add(seen.version(), waiver);
        audit.append(actor(teacher), "modelling.waived", "model:" + uid, null, which.told());
    }

    private static void refuseAnother(Waiver known, Waiver waiver) {
        if (!known.by().equals(waiver.by()) || !known.reason().equals(waiver.reason())) {
            throw new AlreadyWaived();
        }
    }

    /** From now on the rule holds there again. Done before, there is nothing to do. */
    void takeBack(SessionInfo teacher, String uid, Which which) {
        var seen = see(teacher, uid);
        waivers.one(seen.version(), which.rule(), which.element()).ifPresent(known -> {
            waivers.remove(known);
            audit.append(actor(teacher), "modelling.waiver-withdrawn", "model:" + uid, which.told(), null);
        });
    }

    private static String actor(SessionInfo teacher) {
        return "person:" + teacher.person().value();
    }
}
