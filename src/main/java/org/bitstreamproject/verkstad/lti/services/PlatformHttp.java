// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a platform: no redirects, an answer within seconds and of bounded size, or a {@link Fault}. */
public final class PlatformHttp {
    private final HttpClient client;
    private final Duration patience;

    public PlatformHttp() {
        this(Duration.ofSeconds(10));
    }

    /** @param patience for the whole call, the last byte included */
    public PlatformHttp(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** A complete answer of any status. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** What 5xx and 429 ask for in seconds; dates are not read. */
        public Optional<Duration> retryAfter() {
            return headers.firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        }
    }

    /**
     * @param destination where {@link OutgoingGuard} allows to call
     * @param request without an address
     * @param largest bytes of body that are read before giving up
     * @throws OutgoingFailed FOREIGN_ADDRESS also when the name led elsewhere by the time the answer came
     */
    public Answer send(OutgoingGuard.Destination destination, HttpRequest.Builder request, int largest) {
        Answer answer = sent(request.uri(destination.uri()), largest);
        if (!destination.unmoved().getAsBoolean()) {
            throw new OutgoingFailed(Fault.FOREIGN_ADDRESS);
        }
        return answer;
    }

    private Answer sent(HttpRequest.Builder request, int largest) {
        HttpRequest ready = request.timeout(patience)
                .setHeader("User-Agent", "Verkstad (LTI tool)")
                .build();
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(ready, info -> new BoundedBody(largest));
        try {
            HttpResponse<byte[]> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw new OutgoingFailed(Fault.TOO_SLOW);
        } catch (ExecutionException e) {
            throw new OutgoingFailed(fault(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutgoingFailed(Fault.UNREACHABLE);
        } finally {
            call.cancel(true);
        }
    }

    private static Fault fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.Exceeded) {
                return Fault.TOO_MUCH;
            }
            if (cause instanceof java.net.http.HttpTimeoutException) {
                return Fault.TOO_SLOW;
            }
        }
        return Fault.UNREACHABLE;
    }
}
