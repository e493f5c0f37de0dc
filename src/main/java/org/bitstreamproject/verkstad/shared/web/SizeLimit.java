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
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large, too slow or too many: launches 256 kB within half a minute, everything else 1 MB within two. Of
 * the server's two hundred threads at most a hundred and sixty wait for bodies, so that senders who dribble stop nobody from reading.
 * A launch says so itself, with a reason code, so its body is judged only while it is read.
 */
public class SizeLimit implements Filter {
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
        var limited = new Limited(request, gate);
        try {
            chain.doFilter(limited, response);
        } finally {
            limited.leave();
        }
    }

    /** @param time from the first byte read to the last @param readers how many may wait for bytes at once */
    private record Gate(long limit, Duration time, Semaphore readers) {}

    private static final class Limited extends HttpServletRequestWrapper {
        private final Gate gate;
        private @Nullable Counting body;

        Limited(HttpServletRequest request, Gate gate) {
            super(request);
            this.gate = gate;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var stream = body;
            if (stream == null) {
                stream = new Counting(super.getInputStream(), gate);
                body = stream;
            }
            return stream;
        }

        void leave() {
            if (body != null) {
                body.leave();
            }
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream inner;
        private final Gate gate;
        private long left;
        private long end;
        private boolean entered;

        Counting(ServletInputStream inner, Gate gate) {
            this.inner = inner;
            this.gate = gate;
            this.left = gate.limit();
        }

        private void enter() throws IOException {
            if (!entered) {
                if (!gate.readers().tryAcquire()) {
                    throw new BodyTooMany();
                }
                entered = true;
                end = System.nanoTime() + gate.time().toNanos();
            }
        }

        void leave() {
            if (entered) {
                entered = false;
                gate.readers().release();
            }
        }

        @Override
        public int read() throws IOException {
            enter();
            var next = inner.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            enter();
            var got = inner.read(target, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int got) throws IOException {
            if (got == 0) {
                leave();
            }
            left -= got;
            if (left < 0) {
                throw new BodyTooLarge();
            }
            // checked after each read: the container itself ends one that brings nothing for half a minute
            if (got > 0 && System.nanoTime() - end > 0) {
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
