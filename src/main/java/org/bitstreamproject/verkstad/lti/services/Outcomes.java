// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bitstreamproject.verkstad.lti.oauth1.BasicLti;
import org.bitstreamproject.verkstad.lti.oauth1.OauthHeader;

/** Basic Outcomes 1.1: replaces a result. The status in the answer's XML decides, never the HTTP status alone. */
public final class Outcomes {
    private static final int LARGEST = 256 * 1024;

    private final PlatformHttp http;
    private final OutgoingGuard guard;
    private final Clock clock;

    public Outcomes(PlatformHttp http, OutgoingGuard guard, Clock clock) {
        this.http = http;
        this.guard = guard;
        this.clock = clock;
    }

    /** One person's cell in the gradebook. The sourcedid is the newest the platform gave us. */
    public record Cell(String issuer, String url, String sourcedId) {}

    /** Makes the Authorization header for exactly these bytes. */
    public interface Authorization {
        String header(byte[] body);
    }

    /** Signed with the consumer's secret, as a 1.1 platform wants it. */
    public Authorization signedBy(String url, OauthHeader.Credentials credentials) {
        return body -> OauthHeader.forPost(
                url,
                body,
                credentials,
                new OauthHeader.Stamp(clock.instant(), UUID.randomUUID().toString()));
    }

    /**
     * @param fraction 0–1, written with a dot whatever the server's language
     * @throws OutgoingFailed unless the platform says success
     */
    public void replace(Cell cell, BigDecimal fraction, Authorization authorization) {
        var destination = guard.checked(cell.url(), cell.issuer(), List.of());
        String messageId = UUID.randomUUID().toString();
        String score = fraction.stripTrailingZeros().toPlainString();
        byte[] body = BasicLti.replaceResultEnvelope(cell.url(), cell.sourcedId(), score, messageId)
                .getBytes(StandardCharsets.UTF_8);
        var answer = http.send(
                destination,
                HttpRequest.newBuilder()
                        .setHeader("Authorization", authorization.header(body))
                        .setHeader("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                LARGEST);
        judge(answer, messageId);
    }

    private static void judge(PlatformHttp.Answer answer, String messageId) {
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new OutgoingFailed(Fault.BUSY, answer.retryAfter());
        }
        if (!answer.isSuccess()) {
            throw new OutgoingFailed(answer.status() < 400 ? Fault.NOT_UNDERSTOOD : Fault.NOT_ALLOWED);
        }
        OutcomeAnswer outcome = OutcomeAnswer.parsed(answer.body());
        if (!outcome.answers(messageId)) {
            throw new OutgoingFailed(Fault.NOT_UNDERSTOOD);
        }
        switch (outcome.codeMajor()) {
            case "success" -> {}
            case "processing" -> throw new OutgoingFailed(Fault.BUSY);
            case "failure", "unsupported" -> throw new OutgoingFailed(Fault.REFUSED_BY_LMS);
            default -> throw new OutgoingFailed(Fault.NOT_UNDERSTOOD);
        }
    }
}
