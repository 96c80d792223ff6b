"""What frames the text: title, tabs, legend, status, footer, inputs."""
