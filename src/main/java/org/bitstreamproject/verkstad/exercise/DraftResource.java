// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Saves the answers to a task while they are chosen and typed: {@code {"text":"{\"q1\":[\"a\"]}","version":3}}, the text
 * being the fields of the form, or of one step of it, the version the one last read. Never counts as an attempt.
 */
@Path("/api/v1/exercises/{id}/draft")
public class DraftResource {
    private static final Set<String> NAMES = Set.of("text", "version");

    @Inject
    private ExerciseVisits visits;

    @Inject
    private Tasks tasks;

    @Inject
    private Attempts attempts;

    @Inject
    private AnswerTask answerTask;

    @Inject
    private Pages pages;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    @Allow({Role.PARTICIPANT, Role.TEACHER, Role.ASSISTANT})
    public Response save(
            @PathParam("id") String id,
            @QueryParam("step") @Nullable String step,
            @QueryParam("attempt") int attempt,
            JsonObject body) {
        var visit = visits.at(id, new FormBody(step == null ? Map.of() : Map.of("step", List.of(step))));
        var task = tasks.kind(visit.exercise())
                .map(kind -> kind.task(visit, attempt > 0 ? attempt : attempts.next(visit)))
                .orElseThrow(NotVisible::new);
        var wellFormed = NAMES.equals(body.keySet())
                && body.get("text") instanceof JsonString
                && body.get("version") instanceof JsonNumber version
                && version.isIntegral();
        if (!wellFormed) {
            throw unreadable();
        }
        var typed = typed(body.getString("text"));
        var base = body.getJsonNumber("version").longValue();
        var outcome = Twice.tried(() -> answerTask.keepPart(visit, task, typed, base));
        return outcome instanceof DraftOutcome.Newer newer
                ? conflict(newer.version(), asked(task, newer.theirs()))
                : saved((DraftOutcome.Saved) outcome);
    }

    /** What stands in the fields of the page that saves. */
    private static Map<String, List<String>> asked(Task task, Map<String, String> answers) {
        var asked = new LinkedHashMap<>(task.typed(answers));
        asked.keySet().removeIf(name -> !task.asks(name));
        return asked;
    }

    private static Map<String, List<String>> typed(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var typed = new LinkedHashMap<String, List<String>>();
            reader.readObject().forEach((name, values) -> {
                if (!name.startsWith("_") && values instanceof JsonArray array) {
                    typed.put(
                            name,
                            array.getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList());
                }
            });
            return typed;
        } catch (JsonParsingException | ClassCastException notAnswers) {
            throw unreadable();
        }
    }

    private static BadRequestException unreadable() {
        return new BadRequestException("text, an object of name and texts, and version are needed, and nothing else");
    }

    private static Response saved(DraftOutcome.Saved saved) {
        return Response.ok(Json.createObjectBuilder()
                        .add("version", saved.version())
                        .add("savedAt", saved.at().toString())
                        .build())
                .build();
    }

    private Response conflict(long version, Map<String, List<String>> theirs) {
        var text = Json.createObjectBuilder();
        theirs.forEach((name, values) -> text.add(name, Json.createArrayBuilder(values)));
        var problem = Json.createObjectBuilder()
                .add("type", "urn:verkstad:answers-changed")
                .add("title", pages.view().t("shared.status.409.heading"))
                .add("status", 409)
                .add("detail", pages.view().t("exercise.draft.newer"))
                .add("theirs", text.build().toString())
                .add("version", version)
                .build();
        return Response.status(409)
                .type("application/problem+json")
                .entity(problem.toString())
                .build();
    }
}
