// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.lti.oidc.Client;

/** Assignment and Grade Services 2.0: posts a score, reads a result. Media types are exact: a list of them is refused by Moodle. */
public final class Scores {
    public static final String SCORE_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    static final String RESULT_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
    private static final BigDecimal MAXIMUM = BigDecimal.valueOf(100);
    private static final int LARGEST = 256 * 1024;

    private final PlatformHttp http;
    private final OutgoingGuard guard;
    private final AccessTokens tokens;

    public Scores(PlatformHttp http, OutgoingGuard guard, AccessTokens tokens) {
        this.http = http;
        this.guard = guard;
        this.tokens = tokens;
    }

    /** One person's cell in the gradebook. */
    public record Cell(String lineItem, String lmsUserId) {}

    /**
     * Posts a finished score. Never anything but FullyGraded: whatever else erases the grade in Moodle.
     *
     * @param fraction 0–1
     * @param at second-granular, later than every earlier score of this cell
     * @throws OutgoingFailed NEWER_IN_LMS when the platform holds a later one; ask {@link #held}
     */
    public void post(Client client, Cell cell, BigDecimal fraction, Instant at) {
        var destination = service(client, cell, "scores", "");
        var answer = authorized(
                client,
                SCORE_SCOPE,
                destination,
                token -> HttpRequest.newBuilder()
                        .setHeader("Authorization", "Bearer " + token)
                        .setHeader("Content-Type", "application/vnd.ims.lis.v1.score+json")
                        .POST(HttpRequest.BodyPublishers.ofString(score(cell, fraction, at))));
        if (!answer.isSuccess()) {
            throw new OutgoingFailed(fault(answer.status()), answer.retryAfter());
        }
    }

    /** What the platform holds for this cell, 0–1; empty when it holds nothing. */
    public Optional<BigDecimal> held(Client client, Cell cell) {
        var destination = service(client, cell, "results", "user_id=" + encoded(cell.lmsUserId()));
        var answer = authorized(
                client,
                RESULT_SCOPE,
                destination,
                token -> HttpRequest.newBuilder()
                        .setHeader("Authorization", "Bearer " + token)
                        .setHeader("Accept", "application/vnd.ims.lis.v2.resultcontainer+json"));
        if (!answer.isSuccess()) {
            throw new OutgoingFailed(fault(answer.status()), answer.retryAfter());
        }
        return fraction(answer.text(), cell.lmsUserId());
    }

    static String score(Cell cell, BigDecimal fraction, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("userId", cell.lmsUserId());
        // a plain number: 82, not 8.2E+1
        body.put(
                "scoreGiven",
                new BigDecimal(fraction.multiply(MAXIMUM).stripTrailingZeros().toPlainString()));
        body.put("scoreMaximum", MAXIMUM);
        body.put("activityProgress", "Completed");
        body.put("gradingProgress", "FullyGraded");
        body.put("timestamp", at.toString());
        return JSONObjectUtils.toJSONString(body);
    }

    /** Line item addresses may carry a query: the service's name goes before it. */
    static String serviceUrl(String lineItem, String service, String extraQuery) {
        int mark = lineItem.indexOf('?');
        String path = mark < 0 ? lineItem : lineItem.substring(0, mark);
        String query = mark < 0 ? "" : lineItem.substring(mark + 1);
        String joined = query.isEmpty() || extraQuery.isEmpty() ? query + extraQuery : query + "&" + extraQuery;
        return path + "/" + service + (joined.isEmpty() ? "" : "?" + joined);
    }

    private OutgoingGuard.Destination service(Client client, Cell cell, String service, String extraQuery) {
        return guard.checked(
                serviceUrl(cell.lineItem(), service, extraQuery),
                client.issuer(),
                List.of(client.endpoints().token()));
    }

    private PlatformHttp.Answer authorized(
            Client client,
            String scope,
            OutgoingGuard.Destination destination,
            Function<String, HttpRequest.Builder> request) {
        var answer = http.send(destination, request.apply(tokens.token(client, scope)), LARGEST);
        if (answer.status() != 401) {
            return answer;
        }
        tokens.forget(client, scope);
        return http.send(destination, request.apply(tokens.token(client, scope)), LARGEST);
    }

    private static Fault fault(int status) {
        return switch (status) {
            case 400, 422 -> Fault.NOT_GRADABLE;
            case 401 -> Fault.TOKEN_REFUSED;
            case 403 -> Fault.NOT_ALLOWED;
            case 404, 410 -> Fault.LINE_ITEM_GONE;
            case 409 -> Fault.NEWER_IN_LMS;
            default -> status == 429 || status >= 500 ? Fault.BUSY : Fault.REFUSED_BY_LMS;
        };
    }

    private static Optional<BigDecimal> fraction(String container, String userId) {
        try {
            for (Object entry : JSONArrayUtils.parse(container)) {
                if (entry instanceof Map<?, ?> result && userId.equals(String.valueOf(result.get("userId")))) {
                    return fraction(result);
                }
            }
            return Optional.empty();
        } catch (ParseException | RuntimeException e) {
            throw new OutgoingFailed(Fault.NOT_UNDERSTOOD);
        }
    }

    private static Optional<BigDecimal> fraction(Map<?, ?> result) {
        Object given = result.get("resultScore");
        Object maximum = result.get("resultMaximum");
        if (given == null || maximum == null) {
            return Optional.empty();
        }
        BigDecimal most = new BigDecimal(maximum.toString());
        if (most.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(given.toString()).divide(most, 6, RoundingMode.HALF_UP));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
