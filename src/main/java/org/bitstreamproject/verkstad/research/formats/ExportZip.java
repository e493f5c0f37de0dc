// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.formats;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip written as a stream whose bytes depend on its contents alone: fixed times, fixed order, hashes of the contents. */
public final class ExportZip {
    /** Not the first day of 1980: for that one Java adds a stamp that depends on the server's time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<WrittenFile> files = new ArrayList<>();

    /** Writes one file. */
    @FunctionalInterface
    public interface Body {
        /** @return rows of data in it, 0 for what has none */
        long writeTo(OutputStream out) throws IOException;
    }

    /** @param sha256 of the file's own bytes, in hex */
    public record WrittenFile(String name, long rows, long bytes, String sha256) {}

    /** @param out stays open */
    public ExportZip(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    public void add(String name, Body body) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var counted = new Counted(new KeptOpen(zip));
        var hashed = new DigestOutputStream(counted, sha256());
        var rows = body.writeTo(hashed);
        hashed.flush();
        zip.closeEntry();
        files.add(new WrittenFile(
                name,
                rows,
                counted.bytes,
                HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
    }

    /** The files so far, in order. */
    public List<WrittenFile> files() {
        return List.copyOf(files);
    }

    /** Writes the directory at the end; without it no program opens the zip, so a broken export is never taken for whole. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }

    /** A writer of one file may close what it was given without ending the zip. */
    private static final class KeptOpen extends FilterOutputStream {
        private KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
