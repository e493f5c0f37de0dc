// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.bitstreamproject.verkstad.shared.domain.Role.ADMIN;
import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.command.CommandSchema;
import org.bitstreamproject.verkstad.modelling.notation.CheckRequest;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.ModelSchema;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.ModelCommands;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Models for programs: checked without being stored, read, and changed by commands. */
@Path("/api/v1/models")
public class ModelResource {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    private ModelCheck check;

    @Inject
    private EditModel edits;

    @Inject
    private ModelCommands commands;

    @Inject
    private ModelStore store;

    @Inject
    private Refusals refusals;

    @Inject
    private BothSides sides;

    @Inject
    private CurrentSession current;

    @Inject
    private Texts texts;

    /** What the rules say. */
    public record Answer(List<Said> findings, List<String> notChecked) {}

    /** One finding in words. */
    public record Said(String rule, Severity severity, List<String> elements, String message) {}

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Allow(
            value = {PARTICIPANT, TEACHER, ASSISTANT, ADMIN},
            writes = false)
    public Response check(String body) {
        var session = current.get();
        try {
            var request = CheckRequest.read(body);
            var language = request.locale().map(Language::fromLaunch).orElse(session.language());
            var course = check.course(session.edition());
            var findings = ModelCheck.check(course, request.model());
            var said = findings.all().stream()
                    .map(finding -> new Said(
                            finding.rule(),
                            finding.severity(),
                            finding.elements(),
                            ModelCheck.message(course, finding, language)))
                    .toList();
            return Response.ok(new Answer(said, findings.notChecked()), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (NotAModel refused) {
            return problem(refusals.problem(refused, session.language()));
        }
    }

    @GET
    @Path("schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    @AllowAll
    public String schema() {
        return ModelSchema.json().toString();
    }

    /** Every notation: its elements, relations, attributes, and how they are edited. */
    @GET
    @Path("metamodel.json")
    @Produces(MediaType.APPLICATION_JSON)
    @AllowAll
    public String metamodel() {
        return Metamodel.json();
    }

    @GET
    @Path("commands.schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    @AllowAll
    public String commandSchema() {
        return CommandSchema.json().toString();
    }

    @GET
    @Path("{uid}")
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response model(@PathParam("uid") String uid) {
        return answer(new ModelCommands.Done(edits.see(current.get(), uid), ""));
    }

    /** Carries out commands on a model; 409 with both models when somebody changed the same elements meanwhile. */
    @POST
    @Path("{uid}/commands")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, PROBLEM})
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response commands(@PathParam("uid") String uid, String body) {
        var session = current.get();
        // who may not see it learns nothing from what is wrong with the body either
        var seen = edits.see(session, uid);
        var sent = JsonValue.EMPTY_JSON_OBJECT;
        try {
            sent = ModelJson.parse(body);
            var commanded = sent;
            return answer(carriedOut(session, uid, commanded));
        } catch (NotAModel refused) {
            var model = seen.version().model();
            return problem(refusals.problem(refused, session.language(), model, sent));
        } catch (ModelChanged conflict) {
            return conflict(conflict, uid, sent);
        }
    }

    /** Who has lost to others twice, as where many draw at once, waits for a turn: theirs is no conflict. */
    private ModelCommands.Done carriedOut(SessionInfo session, String uid, JsonObject sent) {
        try {
            return Twice.tried(() -> commands.carryOut(session, uid, sent));
        } catch (RuntimeException lost) {
            if (Twice.isRace(lost)) {
                return commands.inTurn(session, uid, sent);
            }
            throw lost;
        }
    }

    private Response answer(ModelCommands.Done done) {
        var version = done.seen().version();
        var steps = store.steps(version.uid());
        var json = described(version)
                .add("writable", done.seen().context().writable())
                .add("undo", steps.undo())
                .add("redo", steps.redo())
                .add("focus", done.focus())
                .build();
        return Response.ok(json.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static JsonObjectBuilder described(ModelVersion version) {
        return Json.createObjectBuilder()
                .add("uid", version.uid())
                .add("base", version.number())
                .add("type", version.model().type().name())
                .add("stage", version.model().stage().name())
                .add("model", ModelJson.write(version.model()));
    }

    private Response conflict(ModelChanged conflict, String uid, JsonObject sent) {
        var session = current.get();
        var language = session.language();
        var theirs = conflict.theirs().model();
        var shown = edits.shown(session, uid, sent.getInt("base"));
        // what is taken back or done again has no other side than what was shown
        var mine = conflict.mine().equals(theirs) ? shown : conflict.mine();
        return problem(Json.createObjectBuilder()
                .add("type", "urn:verkstad:model-changed")
                .add("title", text(language, "conflict.title"))
                .add("status", conflict.status())
                .add("detail", text(language, "error.model-changed"))
                .add("base", conflict.theirs().number())
                .add("theirs", ModelJson.write(theirs))
                .add("mine", ModelJson.write(conflict.mine()))
                .add("sides", sides.json(shown, mine, theirs, language))
                .build());
    }

    private static Response problem(JsonObject problem) {
        return Response.status(problem.getInt("status"))
                .type(PROBLEM)
                .entity(problem.toString())
                .build();
    }

    private String text(Language language, String key, Object... args) {
        return texts.text(language, "modelling." + key, args);
    }
}
