// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import org.bitstreamproject.verkstad.demo.gradebook.Arrival;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.moodle.SourcedId;

/** The address service.php: Basic Outcomes, signed with OAuth 1.0 or carried by a bearer token. */
@Dependent
@Transactional
public class Outcomes {
    private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

    private final Gradebook gradebook;
    private final AccessTokens tokens;
    private final SiteSecrets secrets;
    private final Clock clock;

    @Inject
    public Outcomes(Gradebook gradebook, AccessTokens tokens, SiteSecrets secrets, Clock clock) {
        this.gradebook = gradebook;
        this.tokens = tokens;
        this.secrets = secrets;
        this.clock = clock;
    }

    public ServiceAnswer answer(Moodle moodle, ServiceCall call) {
        if (!trusted(moodle, call))
            return OutcomeAnswer.untrusted("Message signature not valid").answer();
        return OutcomeRequest.read(call.body())
                .map(request -> answer(moodle, request))
                .orElseGet(() -> OutcomeAnswer.untrusted("Invalid XML"))
                .answer();
    }

    private boolean trusted(Moodle moodle, ServiceCall call) {
        var bearer = call.bearer();
        if (bearer.isPresent())
            return tokens.scopesOf(moodle.key(), bearer.get())
                    .filter(scopes -> scopes.contains(TokenEndpoint.OUTCOMES))
                    .isPresent();
        return SignedBody.of(call).verified(moodle, clock.instant());
    }

    private OutcomeAnswer answer(Moodle moodle, OutcomeRequest request) {
        if (!request.operation().matches("(replace|read|delete)ResultRequest"))
            return OutcomeAnswer.unsupported(request);
        var handle = SourcedId.read(request.sourcedId(), secrets.salt(moodle.key()))
                .filter(found -> moodle.student(found.user()).isPresent());
        if (handle.isEmpty()) return OutcomeAnswer.failure(request, "SourcedId hash not valid");
        var column = gradebook.activityColumn(moodle.key(), handle.get().instance());
        if (column.isEmpty()) return OutcomeAnswer.failure(request, "Grade item not found");
        return switch (request.operation()) {
            case "replaceResultRequest" -> replace(moodle, column.get(), handle.get(), request);
            case "readResultRequest" -> read(column.get(), handle.get(), request);
            default -> delete(moodle, column.get(), handle.get(), request);
        };
    }

    private OutcomeAnswer replace(Moodle moodle, LineItem column, SourcedId handle, OutcomeRequest request) {
        if (!request.score().matches(NUMBER)) return OutcomeAnswer.failure(request, "Score must be numeric");
        var share = new BigDecimal(request.score());
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
            return OutcomeAnswer.failure(request, "Score not between 0.0 and 1.0");
        var grade = Gradebook.rescaled(share, BigDecimal.ONE, column.maximum());
        gradebook.openCell(column, handle.user()).take(grade, null, clock.instant(), clock.instant());
        note(moodle, column, handle, request.score());
        return OutcomeAnswer.success(request, "Grade replace response", "<replaceResultResponse/>");
    }

    private OutcomeAnswer read(LineItem column, SourcedId handle, OutcomeRequest request) {
        var share = gradebook
                .cell(column, handle.user())
                .flatMap(cell -> cell.grade())
                .map(grade -> grade.divide(column.maximum(), 5, RoundingMode.HALF_UP));
        var text = share.map(Json::plain)
                .map(BigDecimal::toPlainString)
                .map(value -> "<textString>" + value + "</textString>");
        return OutcomeAnswer.success(
                request,
                "Result read",
                "<readResultResponse><result><resultScore><language>en</language>" + text.orElse("<textString/>")
                        + "</resultScore></result></readResultResponse>");
    }

    private OutcomeAnswer delete(Moodle moodle, LineItem column, SourcedId handle, OutcomeRequest request) {
        gradebook.openCell(column, handle.user()).erase(clock.instant());
        note(moodle, column, handle, "–");
        return OutcomeAnswer.success(request, "Grade delete request", "<deleteResultResponse/>");
    }

    private void note(Moodle moodle, LineItem column, SourcedId handle, String told) {
        gradebook.note(moodle.key(), new Arrival.Message("BO", column.id(), handle.user(), told), "success");
    }
}
