// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large, too slow or too many: launches 256 kB within half a minute, everything else 1 MB within two. Of
 * the server's two hundred threads at most a hundred and sixty wait for bodies, so that senders who dribble stop nobody from reading.
 * A launch says so itself, with a reason code, so its body is judged only while it is read.
 */
public class SizeLimit implements Filter {
    /** Request attribute: the body is not read because too many are. A launch refuses with a reason of its own. */
    public static final String CROWDED = "verkstad.crowded";

    private static final Set<String> READERS = Set.of("GET", "HEAD", "OPTIONS");
    private static final long MB = 1024 * 1024L;
    private static final Gate LAUNCHES = new Gate(256 * 1024L, Duration.ofSeconds(30), new Semaphore(100));
    private static final Gate OTHERS = new Gate(MB, Duration.ofMinutes(2), new Semaphore(60));

    @Override
    public void doFilter(ServletRequest any, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var gate = request.getRequestURI().startsWith("/lti/") ? LAUNCHES : OTHERS;
        if (gate == OTHERS && request.getContentLengthLong() > MB) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var hasBody = request.getContentLengthLong() != 0 && !READERS.contains(request.getMethod());
        var admitted = !hasBody || gate.readers().tryAcquire();
        if (!admitted && gate == OTHERS) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (!admitted) {
            request.setAttribute(CROWDED, true);
        }
        var limited = new Limited(request, gate, admitted, hasBody && admitted);
        try {
            chain.doFilter(limited, response);
        } finally {
            limited.leave();
        }
    }

    /** @param time from the first byte to the last @param readers how many may wait for bytes at once */
    private record Gate(long limit, Duration time, Semaphore readers) {}

    private static final class Limited extends HttpServletRequestWrapper {
        private final Gate gate;
        private final boolean readable;
        private final long end;
        private @Nullable Counting body;
        private boolean reading;

        /** @param reading it has passed the gate and must leave it */
        Limited(HttpServletRequest request, Gate gate, boolean readable, boolean reading) {
            super(request);
            this.gate = gate;
            this.readable = readable;
            this.reading = reading;
            this.end = System.nanoTime() + gate.time().toNanos();
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var stream = body;
            if (stream == null) {
                stream = new Counting(super.getInputStream(), this);
                body = stream;
            }
            return stream;
        }

        /** Jersey asks for these when a form's body seems empty, and the container would read the body to answer. */
        @Override
        public Enumeration<String> getParameterNames() {
            return readable ? super.getParameterNames() : Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return readable ? super.getParameterMap() : Map.of();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return readable ? super.getParameter(name) : null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return readable ? super.getParameterValues(name) : null;
        }

        void leave() {
            if (reading) {
                reading = false;
                gate.readers().release();
            }
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream inner;
        private final Limited request;
        private long left;

        Counting(ServletInputStream inner, Limited request) {
            this.inner = inner;
            this.request = request;
            this.left = request.gate.limit();
        }

        @Override
        public int read() throws IOException {
            var next = request.readable ? inner.read() : -1;
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var got = request.readable ? inner.read(target, from, length) : -1;
            count(Math.max(0, got));
            return got;
        }

        private void count(int got) throws IOException {
            if (got == 0) {
                request.leave();
            }
            left -= got;
            if (left < 0) {
                throw new BodyTooLarge();
            }
            // checked after each read: the container itself ends one that brings nothing for half a minute
            if (got > 0 && System.nanoTime() - request.end > 0) {
                throw new BodyTooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return inner.isFinished();
        }

        @Override
        public boolean isReady() {
            return inner.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            inner.setReadListener(listener);
        }
    }
}
