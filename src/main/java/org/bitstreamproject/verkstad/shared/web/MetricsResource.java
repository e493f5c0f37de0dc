// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.management.ManagementFactory;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.security.AdminKey;
import org.jspecify.annotations.Nullable;

/** Figures for operators in the Prometheus text format; to everybody without the admin key there is nothing here. */
@Path("/metrics")
public class MetricsResource {
    private static final String SCHEME = "Bearer ";

    @Inject
    private AdminKey key;

    @GET
    @Produces("text/plain;version=0.0.4;charset=utf-8")
    @AllowAll
    public String figures(@HeaderParam("Authorization") @Nullable String authorization) {
        if (!opens(authorization)) {
            throw new NotVisible();
        }
        var text = new StringBuilder();
        for (var hundred = 1; hundred <= 5; hundred++) {
            text.append("verkstad_requests_total{status=\"")
                    .append(hundred)
                    .append("xx\"} ")
                    .append(RequestMeter.BY_HUNDRED.get(hundred))
                    .append('\n');
        }
        gauge(text, "verkstad_request_seconds_total", RequestMeter.NANOSECONDS.sum() / 1e9);
        gauge(text, "jvm_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
        gauge(
                text,
                "jvm_heap_used_bytes",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        gauge(text, "jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            gauge(text, "process_cpu_seconds_total", system.getProcessCpuTime() / 1e9);
        }
        return text.toString();
    }

    /** Double.toString uses a point whatever the server's language. */
    private static void gauge(StringBuilder text, String name, double figure) {
        text.append(name).append(' ').append(figure).append('\n');
    }

    /** The scheme's name may be written in either case (RFC 9110 §11.1). */
    private boolean opens(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && key.judge(authorization.substring(SCHEME.length())) == AdminKey.Answer.RIGHT;
    }
}
