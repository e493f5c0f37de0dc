// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system's own accounting (proc(5)); Linux only. */
final class Processes {
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** User and system time of the process so far. */
    static double cpuSeconds(long pid) throws IOException {
        var fields = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceAll("^.*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** The process and every PostgreSQL process of this machine, ended children included. */
    static double withDatabase(long pid) throws IOException {
        var sum = cpuSeconds(pid);
        for (var process : ProcessHandle.allProcesses().filter(Processes::isPostgres).toList()) {
            sum += cpuSeconds(process.pid());
        }
        return sum;
    }

    static double residentMegabytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("no resident size of process " + pid);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }
}
