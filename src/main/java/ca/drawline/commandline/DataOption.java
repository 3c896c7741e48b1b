package ca.drawline.commandline;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data of a command is. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:drawline.data.directory:-${env:DRAWLINE_DATA_DIRECTORY:-data}}",
            description = "The data directory. A service may run over it meanwhile. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    Place place() {
        return new Place(data);
    }

    Path directory() {
        return data;
    }
}
