// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.casework.BeginModel;
import org.bitstreamproject.verkstad.casework.CaseMembers;
import org.bitstreamproject.verkstad.casework.FieldEdit;
import org.bitstreamproject.verkstad.casework.FieldOutcome;
import org.bitstreamproject.verkstad.casework.HandIn;
import org.bitstreamproject.verkstad.casework.NewCase;
import org.bitstreamproject.verkstad.casework.SaveField;
import org.bitstreamproject.verkstad.casework.StartCase;
import org.bitstreamproject.verkstad.casework.SubmitCase;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/** Begins the cases, forms the groups, fills in what the script says and hands in those that are ready. */
@Dependent
public class InventCases {
    private static final String AS_IS = "D1";

    private final StartCase start;
    private final CaseMembers members;
    private final SaveField save;
    private final BeginModel begin;
    private final ModelStore models;
    private final SubmitCase submit;
    private final CoursePackages packages;

    @Inject
    public InventCases(
            StartCase start,
            CaseMembers members,
            SaveField save,
            BeginModel begin,
            ModelStore models,
            SubmitCase submit,
            CoursePackages packages) {
        this.start = start;
        this.members = members;
        this.save = save;
        this.begin = begin;
        this.models = models;
        this.submit = submit;
        this.packages = packages;
    }

    void invent(Script.Kase kase, Cast cast, Map<String, OrganisationId> employers) {
        var owner = cast.one(kase.owner());
        var employer = Objects.requireNonNull(employers.get(kase.organisation()), kase.organisation());
        var uid = start.start(
                owner.enrolment(),
                owner.edition(),
                new NewCase(kase.title(), employer, "", "", kase.confidentiality(), kase.language()));
        kase.others().forEach(name -> join(uid, owner, cast.one(name)));
        fill(uid, owner, kase, field -> !isLater(field));
        if (!kase.model().isEmpty()) draw(uid, owner, AS_IS, begun -> AsIsSketch.of(kase.model()));
        sketch(uid, owner, kase, field -> !isLater(field));
        if (!kase.milestone().isEmpty())
            submit.submit(new HandIn(
                    "demo-" + uid + "-" + kase.milestone(),
                    owner.person(),
                    owner.enrolment(),
                    uid,
                    kase.milestone(),
                    true));
        fill(uid, owner, kase, InventCases::isLater);
        sketch(uid, owner, kase, InventCases::isLater);
    }

    /** What a group writes after the as-is: the figures, and every section from E on. */
    private static boolean isLater(String field) {
        return field.charAt(0) >= 'E' || field.startsWith("B11") || field.startsWith("B12");
    }

    private void join(String uid, Cast.Player owner, Cast.Player other) {
        members.invite(owner.enrolment(), uid, other.enrolment());
        members.confirm(other.enrolment(), uid);
    }

    private void fill(String uid, Cast.Player owner, Script.Kase kase, Predicate<String> wanted) {
        var edits = kase.fields().entrySet().stream()
                .filter(field -> wanted.test(field.getKey()))
                .map(field -> new FieldEdit(field.getKey(), field.getValue(), 0))
                .toList();
        save.saveAll(owner.enrolment(), uid, edits).forEach((slot, outcome) -> {
            if (!(outcome instanceof FieldOutcome.Saved))
                throw new IllegalStateException(kase.title() + ", " + slot + ": " + outcome);
        });
    }

    private void sketch(String uid, Cast.Player owner, Script.Kase kase, Predicate<String> wanted) {
        var template = packages.of(owner.edition()).caseTemplate();
        kase.sketches().fields().stream()
                .filter(wanted)
                .forEach(field -> draw(
                        uid,
                        owner,
                        field,
                        begun -> kase.sketches().of(template.field(field).orElseThrow(), begun)));
    }

    private void draw(String uid, Cast.Player owner, String field, UnaryOperator<Model> sketch) {
        var path = begin.begin(owner.enrolment(), owner.person(), uid, field);
        var model = path.substring(path.lastIndexOf('/') + 1);
        var begun = models.latest(model).orElseThrow();
        models.save(model, begun.number(), sketch.apply(begun.model()), "draw", owner.person());
    }
}
