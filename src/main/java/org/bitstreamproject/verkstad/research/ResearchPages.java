// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.bitstreamproject.verkstad.shared.domain.Grant.RESEARCHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.research.formats.Dialect;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** What a researcher sees: how many agreed, what an export holds, the export itself. For everybody else there is nothing here. */
@Path("/research")
public class ResearchPages {
    private static final DateTimeFormatter IN_FILE_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The page names the columns only. */
    private static final Remarks NOT_JUDGED = new Remarks(model -> new Findings(List.of(), List.of()));

    @Inject
    private ExportRuns runs;

    @Inject
    private Overview overview;

    @Inject
    private StreamExport stream;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @Inject
    private Clock clock;

    /** @param byCountry empty when it would point at people @param asOf as typed */
    public record ResearchPage(
            long participants,
            long consented,
            long withdrawn,
            Map<Country, Long> byCountry,
            List<Table> tables,
            List<Run> runs,
            String asOf,
            String dialect,
            FieldErrors errors) {}

    /** One file of the export and its columns. */
    public record Table(String name, List<String> columns) {}

    /** An export that was handed out. @param again what to type to get the same bytes */
    public record Run(Instant finishedAt, Instant asOf, String dialect, String again) {}

    @GET
    @Allow(grants = RESEARCHER)
    public Response show() {
        return pages.page("research/research.jte", page("", Dialect.DATA, FieldErrors.NONE));
    }

    @POST
    @Path("export")
    @Allow(grants = RESEARCHER)
    public Response export(@FormParam("asOf") @Nullable String asOf, @FormParam("dialect") @Nullable String dialect) {
        var session = current.get();
        var time = time(asOf, session.zone());
        var form = Arrays.stream(Dialect.values())
                .filter(known -> known.name().equals(dialect))
                .findFirst()
                .orElse(Dialect.DATA);
        if (time == null) {
            var errors = new FieldErrors(Map.of("asOf", pages.view().t("research.error.as-of")));
            return pages.page(422, "research/research.jte", page(String.valueOf(asOf), form, errors));
        }
        var recipe = Twice.tried(() -> runs.begin(session, time, form));
        var name = "verkstad-" + IN_FILE_NAME.format(time) + ".zip";
        StreamingOutput zip = out -> stream.to(out, recipe);
        return Response.ok(zip, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private ResearchPage page(String asOf, Dialect dialect, FieldErrors errors) {
        var edition = current.get().edition();
        runs.check(edition, current.get().person());
        var counts = Twice.tried(() -> overview.of(edition, clock.instant()));
        return new ResearchPage(
                counts.participants(),
                counts.consented(),
                counts.withdrawn(),
                counts.byCountry(),
                ExportTables.all(NOT_JUDGED).stream()
                        .map(table -> new Table(table.name(), table.header()))
                        .toList(),
                runs.of(edition).stream()
                        .map(run -> new Run(
                                run.finishedAt(),
                                run.asOf(),
                                run.dialect().name(),
                                LocalDateTime.ofInstant(
                                                run.asOf(), current.get().zone())
                                        .toString()))
                        .toList(),
                asOf,
                dialect.name(),
                errors);
    }

    /** Now when nothing was typed; null when what was typed is no past time. */
    private @Nullable Instant time(@Nullable String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return clock.instant();
        }
        try {
            var time = LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
            return time.isAfter(clock.instant()) ? null : time;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
