package ca.drawline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a file into its lines; of one that is too long, only enough is kept to know it. */
final class RecordLines {

    /** Longest line, in bytes: some hundred times a full profile. */
    static final int LONGEST = 1 << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream file;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private long passed;
    private long number;

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text its bytes, without the end of the line
     */
    record Line(long number, byte[] text) {

        boolean isTooLong() {
            return text.length > LONGEST;
        }

        boolean isBlank() {
            for (byte each : text) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    RecordLines(InputStream file) {
        this.file = file;
    }

    /** The next line that is not blank; none at the end. */
    Optional<Line> next() throws IOException {
        while (fill()) {
            var read = read();
            if (!read.isBlank()) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    /** Bytes that were read. */
    long passed() {
        return passed + from;
    }

    private Line read() throws IOException {
        line.reset();
        number++;
        while (fill()) {
            var end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, Math.min(end - from, LONGEST + 1 - Math.min(line.size(), LONGEST + 1)));
            var ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return new Line(number, text());
    }

    /** Without the carriage return before its end, and the first without the mark that some programs begin a file with. */
    private byte[] text() {
        var text = line.toByteArray();
        var begin =
                number == 1 && text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length)
                        ? MARK.length
                        : 0;
        var end = text.length > begin && text[text.length - 1] == '\r' ? text.length - 1 : text.length;
        return Arrays.copyOfRange(text, begin, end);
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        passed += to;
        from = 0;
        to = Math.max(0, file.read(buffer));
        return to > 0;
    }
}
