// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.casework.form.Canonical;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelFormat;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.security.Sha256;

/** Cases that were handed in, for tests of the features after casework. */
public final class FrozenCaseBuilder {
    private FrozenCaseBuilder() {}

    /** Hands in the case with a purpose, a list of laws and a small process model, as it stands in {@link #content}. */
    public static SubmissionId handIn(EntityManager em, String caseUid, String milestone, EnrolmentId by) {
        return handIn(em, caseUid, milestone, by, content(by));
    }

    /** The same with other models for MS3. @param models field to model @param revision of each */
    public static SubmissionId handIn(
            EntityManager em, String caseUid, EnrolmentId by, Map<String, Model> models, int revision) {
        var drawn = Json.createObjectBuilder();
        models.forEach((field, model) -> drawn.add(
                field, Json.createObjectBuilder().add("revision", revision).add("model", ModelFormat.write(model))));
        var content = Json.createObjectBuilder(content(by)).add("models", drawn).build();
        return handIn(em, caseUid, "MS3", by, content);
    }

    private static SubmissionId handIn(
            EntityManager em, String caseUid, String milestone, EnrolmentId by, JsonObject content) {
        var kase = em.createQuery("SELECT c FROM ProcessCase c WHERE c.uid = :uid", ProcessCase.class)
                .setParameter("uid", caseUid)
                .getSingleResult();
        var submissions = new Submissions(em);
        var canonical = Canonical.text(content);
        var receipt = new Receipt(
                UUID.randomUUID().toString(),
                milestone,
                submissions.count(kase.id()) + 1,
                CLOCK.instant(),
                false,
                Sha256.of(canonical));
        var submission = new Submission(receipt, kase.id(), canonical, by);
        submissions.add(submission);
        return submission.id();
    }

    public static JsonObject content(EnrolmentId by) {
        var model = Json.createObjectBuilder()
                .add(
                        "nodes",
                        Json.createArrayBuilder()
                                .add(node("n1", "PROCESS", "Bygglov"))
                                .add(node("n2", "ACTIVITY", "Granska ansökan"))
                                .add(node("n3", "ACTIVITY", "")))
                .add("edges", Json.createArrayBuilder());
        return Json.createObjectBuilder()
                .add("title", "Bygglov i Umeå")
                .add("language", "sv")
                .add("members", Json.createArrayBuilder().add(by.value()))
                .add(
                        "fields",
                        Json.createObjectBuilder()
                                .add("B2", "Processen finns för att den som vill bygga ska få ett tryggt besked i tid.")
                                .add(
                                        "B9",
                                        Json.createArrayBuilder()
                                                .add("Plan- och bygglagen")
                                                .add("Förvaltningslagen"))
                                .add("B10", "APPLICATION")
                                .add("B11", 1250)
                                .add("E2", 12))
                .add(
                        "models",
                        Json.createObjectBuilder()
                                .add(
                                        "D1",
                                        Json.createObjectBuilder()
                                                .add("revision", 4)
                                                .add("model", model)))
                .add("warnings", Json.createArrayBuilder())
                .build();
    }

    public static FrozenCase frozen(SubmissionId id) {
        var canonical = Canonical.text(content(new EnrolmentId(1)));
        var receipt = new Receipt("u", "MS3", 1, CLOCK.instant(), false, Sha256.of(canonical));
        return new FrozenCase(id, new CaseId(1), receipt, new EnrolmentId(1), canonical);
    }

    /** What the edition's teachers do when nobody but they may read it from now on. */
    public static void confide(EntityManager em, String caseUid, Confidentiality to) {
        em.createQuery("SELECT c FROM ProcessCase c WHERE c.uid = :uid", ProcessCase.class)
                .setParameter("uid", caseUid)
                .getSingleResult()
                .confide(to);
    }

    private static JsonObject node(String id, String type, String label) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("type", type)
                .add("label", label)
                .add("props", Json.createObjectBuilder())
                .build();
    }
}
