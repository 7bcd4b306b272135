package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All documentation records of an API.
 *
 * @param api what they say of the API as a whole
 * @param resources the records of resources, ordered by file name
 * @param withoutTool by operation id, why an operation shall have no tool
 * @param files the files as they were read
 */
public record Documentation(
        Optional<ApiRecord> api,
        List<ResourceRecord> resources,
        Map<Located<String>, String> withoutTool,
        List<SourceTree> files) {

    /** {@return the record of each method of each resource, with its resource} */
    public List<MethodOfResource> methods() {
        return resources.stream()
                .flatMap(resource -> resource.methods().stream().map(method -> new MethodOfResource(resource, method)))
                .toList();
    }

    /**
     * A method with the resource that it belongs to.
     *
     * @param resource the resource
     * @param method the method
     */
    public record MethodOfResource(ResourceRecord resource, MethodRecord method) {}
}
